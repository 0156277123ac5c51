/**
 * More classes of predicates and their contraries, from general English, a field a block, in the form that `predicates.ts` explains. Words that
 * also mean something else carry their kind or come with the word that settles it.
 */
export const lasting = `
=persist: still remain continue persist keep-on as-usual as-normal under-way underway in-force in-place intact in-office in-post at-post on-duty in-charge normally | no-longer halt/v stop/v cease discharge recall/v withdraw withdrawn suspend/v suspension resign resignation relieve-duty relieve-of-duty stand-down step-down oust remove/v lift/v abolish scrap abandon close/v closed shut/v pull-from expel vacate expire lapse discontinue terminate axe/v end/v disband dissolve sack dismiss/v leave/v quit
>finish: finish/v complete/v completed finalise finalize conclude | unfinished incomplete half-finished half-built yet-to-complete uncompleted
>stay: stay/v remain stay-behind stay-put hold-out | leave/v flee depart/v move-out pull-out withdraw walk-out
>stay-first: last-leave last-off last-out last-aboard last-go stay-last stay-until | first-leave first-off first-out flee abandon leave-first
=resume: resume restart reopen return-to begin-again go-back | closed remain-closed stay-closed shut remain-shut suspend suspended halt/v
>delay: delay/v postpone put-off push-back late overdue behind-schedule | on-time on-schedule punctual as-scheduled as-planned ahead-of-schedule
>restore: restore reconnect back-on reinstate | cut-off disconnect
`

export const goods = `
=well: run/v running-full full-tilt full-capacity full-swing operate operating function functioning flow/v normal normally as-usual smoothly go-ahead went-ahead as-planned as-scheduled intact sound/n safe valid in-order good-condition good-shape healthy unharmed survive stayed-on stay-in held/v hold-firm work/v working available ready complete/v completed finish/v succeed passed-inspection passed-test tested/v checked/v surveyed maintained repaired restored cover/v covered protect/v paid/v agree approve accept serve/v | idle standstill stand-still stopped stop/v halt/v put-on-hold on-hold scrap/v scrapped cancel call-off suspend shelve impassable blocked block/v jam/n jammed expired invalid broken broke fail/v failed collapse/v crash/v fell fall/v burst snap/v snapped destroyed destroy ruin ruined damaged unusable useless disrepair neglect/v skip/v skipped omit miss/v refuse reject turn-away turned-away lost lose/v unfinished abandon unfit unsafe defective faulty out-of-order out-of-service cut-off shutdown stranded send-home sent-home laid-off
>sale: on-sale for-sale in-shops on-shelves sell/v sold stock/v | sale-halt sale-stop sale-suspend halt-sale stop-sale suspend-sale off-shelves off-market from-shelves pull-shelf withdrawn-from withdraw-from take-off-market
refund: refund money-back reimburse repay compensation compensate | voucher no-refund non-refundable
~free: free-of-charge free-charge no-charge at-no-cost | charge/v fee surcharge
within-budget: within-budget under-budget on-budget below-budget | over-budget overrun overspend above-budget exceed-budget cost-overrun
solvent: solvent liquid sound-financially | insolvent bankrupt bankruptcy broke insolvency
~private: privately-own privatise privatize | nationalise nationalize state-own
defect: defect fault flaw defective faulty malfunction broken | flawless faultless sound/v intact
~cheap: cheap cheaper inexpensive discount | expensive costly dear pricey dearer
tax-free: exempt exemption | liable taxable subject-to
shortage: shortage scarce scarcity shortfall run-short lack/n | plenty abundant ample surplus enough glut
raise-price: raise-price price-rise dearer | cut-price price-cut reduce-price lower-price
merge: merge merger | demerge split-off spin-off
`

export const people = `
guided: guide-by with-guide led-by escort/v accompany accompanied | without-guide unaccompanied on-own alone unescorted
voluntarily: voluntary voluntarily own-accord own-initiative of-accord by-choice freely willingly | order/v ordered force/v forced compel compelled oblige obliged under-duress by-order coerce
consult: consult consulted consultation hear-view ask-opinion | bypass unconsulted left-out
>phone: phone/v telephone/v ring/v rang rung call/v contact/v alert/v notify inform | uninformed unreached
>reply: reply/v answer/v respond written-back write-back | ignore unanswered silence stonewall
sober: sober | drunk drunken intoxicate over-limit drink-driving
married: marry married wed | unmarried single/n divorce divorced
employed: employ employed in-work | unemployed jobless
qualified: qualified trained/v certify certified licensed accredited experienced | unqualified untrained uncertified unlicensed inexperienced novice
>conscious: conscious awake | unconscious asleep
calm: calm composed relaxed | angry furious panic agitated
friendly: friendly cordial warm-talk | hostile frosty tense
~support: support/v endorse back/v backing in-favour favour/v applaud approve praise praised hail/v welcome | oppose opposition vote-against stand-against criticise criticize condemn denounce attack/v boo booed jeer
regret: regret apologise apologize apology sorry | unapologetic defiant unrepentant
~eager: eager keen | unwilling reluctant
popular: popular | unpopular
trust: trust/v confidence confident | distrust mistrust doubt/v
guilty: guilty plead-guilty admit confess | innocent plead-not-guilty not-guilty deny
>detain: detain arrest/v custody behind-bars in-jail jailed remand | release/v released freed free/v walk-free at-large on-bail
boycott: boycott stay-away shun snub absent | attend attended present/v take-part turn-up
~lead: lead/v ahead in-front top/v | trail/v behind lag
equal: equal tie/v draw/v level-with | unequal
qualify: qualify advance/v go-through progress/v | eliminate knocked-out crash-out go-out
fit: match-fit fully-fit available-play | injured unfit ruled-out sidelined
want-away: want-out wanted-out transfer-request want-leave ask-leave asked-leave | happy-here want-stay ask-stay
debut: debut newcomer rookie first-time debutant | veteran second-time
`

export const nature = `
visible: visible visibility-good clear-view clear-sky good-visibility | fog foggy mist poor-visibility low-visibility invisible obscured
~dry: dry drought rainless no-rain | rain/v rainy wet downpour soaked heavy-rain
>snow: snowfall fresh-snow new-snow snow-fall | thaw snowless
~calm-sea: calm-sea calm-water light-wind smooth | rough-sea heavy-sea high-wave gale storm stormy high-wind
~warm: warm warmer mild hot | cold colder chilly freezing frost
hit-by: natural-cause naturally spontaneous spontaneously by-itself on-own | trigger/v man-made human-cause set-off caused-by arson deliberate
raw: raw undercooked uncooked half-cooked pink | cooked fully-cooked well-cooked cooked-through thoroughly
fresh: fresh | rotten stale spoil spoiled mouldy out-of-date expired
edible: edible safe-eat | inedible poison poisonous toxic
>extinct: extinct dormant inactive | active erupt
~native: native indigenous | foreign invasive introduced
stable: stable steady firm | unstable crumble collapse shaky unsteady
deep: deep | shallow
wide: wide broad | narrow
empty-handed: empty-handed | loaded laden
~light: daylight daytime broad-daylight | dark darkness night-time after-dark
upright: upright | capsize overturn overturned on-side upside-down
afloat: afloat float | sink/v sank sunk aground
~upstream: upstream uphill northbound eastbound | downstream downhill southbound westbound
~urban: urban | rural
loud: loud noisy deafening | quiet silent silently noiseless
~inside: indoors inside | outdoors outside
locked: locked/v lock/v bolted | unlocked unlock
>lit: lit light/v illuminate | unlit dark
~alone: alone single-handed solo lone acted-alone | accomplice together accompanied joint jointly
`

export const rule = `
>valid: valid in-force in-date current-licence | expire expired invalid lapse lapsed out-of-date void
>comply: comply compliance meet-standard conform adhere observe/v in-line-with pass-inspection pass-test obey | breach/v violate violation flout infringe non-compliance fail-inspection disobey ignore-rule
require: require requirement mandatory compulsory obligatory must-have | optional voluntary waive exempt
democratic: elect/v elected | appoint/v appointed unelected
constitutional: constitutional | unconstitutional
~tighten: tighten toughen stricter crack-down | relax loosen ease/v soften
~expand: expand extend widen enlarge broaden | shrink narrow/v scale-back curtail
~majority: majority most-of | minority
quorum: secret-ballot | show-of-hands open-vote
public-hearing: open-court in-public public/v televise broadcast | closed-door behind-closed-doors in-camera in-private
~back-down: back-down give-in climb-down concede yield | stand-firm stand-ground hold-firm refuse-budge
unilateral: unilateral unilaterally alone | joint jointly bilateral together
reveal: reveal disclose publish made-public release-report name/v | conceal hide hidden withhold keep-secret suppress cover-up redact
destroy-evidence: shred delete deleted erase wipe | preserve preserved keep/v retain
forged: forge forged fake counterfeit doctored fabricate | genuine authentic original
>ratify: ratify ratified sign-into-law | unratified
reversible: reversible | irreversible final
~peace: truce ceasefire cease-fire armistice peace | war hostility fighting offensive
>invade: invade cross-border cross-into enter-territory intrude incursion trespass | own-territory own-soil inside-border own-side
surrender: surrender lay-down-arms give-up | fight-on resist hold-out
~shoot-first: open-fire shoot-first fire-first | return-fire fire-back self-defence
capture: capture seize take-control conquer fall-to in-hands-of | lose-control repel repulse repelled beat-back
liable: liable responsible at-fault to-blame blame/v | blameless not-liable cleared
connected: connect connected linked tie-to related associated | unconnected unrelated isolated
`
