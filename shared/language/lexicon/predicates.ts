/**
 * What clauses assert, as classes of predicates: the words before the bar say that it is so, those behind it the contrary. A word may
 * belong to several classes; words joined by hyphens are a phrase, between whose parts two other words may stand ("put the vote off").
 * `/v` and `/n` keep to the verb or the noun. A star marks classes of which an event has a few instances at most: "nobody was
 * hurt" excludes every one of them, whoever it was. A tilde marks contraries that may both be
 * told of one thing (prices rise and fall), an angle those that follow each other (a thing opens and closes).
 */
import { stem } from '../../search/stem'
import { goods, lasting, nature, people, rule } from './opposites'

const harm = `
*injure: injure injury hurt wound casualty suffer-burn burn/n badly-burn hand-burn severe-burn maim bruise concussion fracture broken-arm broken-leg broken-wrist broken-rib broken-jaw broken-bone broken-nose broken-ankle broken-hip intensive-care taken-to-hospital rushed-to-hospital stretcher | unhurt unharmed unscathed uninjured safe-and-sound came-no-harm escape-injury
*hospital: in-hospital still-hospital hospitalise hospitalize hospital-treatment taken-to-hospital rushed-to-hospital admitted-hospital surgery intensive-care stay-in-hospital kept-in-hospital treated-hospital operate-on | discharge
*grave: serious-condition critical-condition critically-ill intensive-care life-threatening gravely fight-for-life coma | stable-condition minor-injury slightly-injured lightly-injured
*die: die dead death kill fatal fatality perish drown corpse lose-life lost-life | survive survivor alive
*damage: damage ruin wreck/v destroy tear/n dent scratch smash shatter crack/v scramble tamper touch encrypt corrupt vandalise scorch gutted rubble | intact undamaged unscathed unharmed untouched unbroken unaffected
*infect: infect infection contract-virus fall-ill sicken ill poison | healthy well
*>trap: trap stranded stuck bury/v | rescue freed
*>missing: missing unaccounted disappear vanish lost-contact | accounted-for found-safe
*>arrest: arrest detain custody handcuff apprehend seized-by | at-large on-the-run
*violence: throw-bottle throw-stone violent violence clash riot scuffle brawl | peaceful peacefully calm
*weep: weep cry/v sob tear/n emotion moved-to-tears break-down | unmoved impassive stone-faced composed
*panic: panic stampede scream chaos | calm orderly
`

const justice = `
charge: charge indict indictment prosecute | charges-dropped uncharged
convict: convict conviction found-guilty guilty jail/v prison-term imprison sentence/v suspended-sentence years-in-prison get-years | acquit acquittal clear/v innocent exonerate not-guilty quash overturn
confess: confess confession admit admission plead-guilty own-up | deny denial protest-innocence plead-not-guilty
appeal: appeal go-to-court lodge-appeal challenge-verdict challenge-judgment challenge-ruling challenge-result contest sue lawsuit | accept-verdict accept-ruling accept-result waive
>suspend: suspend suspension ban/v banned sideline provisional-ban | reinstate cleared-to-compete free-to-play
punish: fine/v penalise penalize punish sanction | spare let-off pardon
>bail: bail release-on | remand
suspect: suspect under-suspicion | ruled-out-as cleared-of
accuse: accuse accusation allege blame incriminate guilt point-finger responsible | absolve exonerate
cooperate: cooperate co-operate cooperation | stonewall obstruct refuse-to-answer remain-silent
legal: legal lawful legitimate | illegal unlawful unconstitutional illegitimate
testify: testify testimony take-the-stand | remain-silent decline-to-testify
`

const consent = `
allow: allow permit permission approve approval authorise authorize authorisation authorization licence license consent clear/v green-light let-in let-across let-through open-to | ban/v forbid prohibit bar/v veto block/v disallow unauthorised unauthorized
~accept: accept agree approve welcome back/v endorse support in-favour embrace | reject oppose turn-down decline dismiss refuse object-to
pass: pass/v adopt carry-motion ratify vote-through | defeat vote-down fail-to-pass throw-out
agree: agree agreement deal accord/n settle fix/v sign signature reach-deal strike-deal clinch compromise conclude | disagree deadlock break-down stall collapse-talk walk-out
unanimous: unanimous unanimously with-one-voice every-member | divided split dissent narrow narrowly majority-vote vote-against
>demand: demand ask-for request call-for insist-on press-for urge | waive
>promise: promise pledge vow undertake commit guarantee | refuse-to-promise
call-on: call-for urge advocate press-for argue-for lobby-for champion | argue-against warn-against campaign-against
consult: consult consultation hear-from | ignore bypass overrule
negotiate: negotiate negotiation talk-with | refuse-to-negotiate
>offer: offer/v propose suggest bring-forward | withhold
sign: sign signature ink/v | unsigned
binding: binding compulsory mandatory obligatory final | non-binding voluntary optional advisory
>resign: resign resignation step-down stand-down quit leave-post | stay-on remain-in-office stay-in-office cling-to
>oust: sack fire/v dismiss oust remove-from-office | reinstate retain reappoint
ready: ready prepared on-standby | unprepared
`

const knowing = `
>aware: aware know knew told-about hear-of heard informed | unaware ignorant oblivious in-the-dark
warn: warn warning alert/v leaflet | unwarned without-warning
inform: inform notify notification tell told brief/v call/v | keep-from withhold conceal
mention: mention raise bring-up come-up came-up discuss discussion threaten speak-of | avoid leave-out
>find: find found discover detect reveal show/v turn-up come-across trace/n warn-of | overlook miss/v
>contact: contact reach/v speak-to telephone hear-from sound-from message-from | out-of-contact unreachable cut-off
explain: explain account-for | inexplicable unexplained mystery
>known: known certain established clear-that identified | unknown unclear uncertain undetermined mystery
>secret: secret secretly in-private behind-closed-doors confidential classified | in-public publicly openly in-the-open
watch: watch witness see-with | look-away
prove: prove proof confirm confirmed verify evidence substantiate | disprove refute unproven unconfirmed baseless unfounded fabricate
true: true correct accurate genuine authentic real | false untrue wrong incorrect inaccurate fake forged counterfeit
`

const doing = `
sound: sound/v ring/v rang rung go-off went-off wail blare howl/v activate trigger heard make-sound made-sound | silent mute stay-quiet
>open: open/v opened reopen unlock | close/v closed closure shut shutdown padlock seal
>access: open-to let-in let-across let-through admit access allow-in allow-through | closed-to bar-from shut-out turn-away keep-out ban-from
>begin: begin start commence launch kick-off get-under-way open/v | end finish conclude
>continue: continue go-on carry-on go-ahead press-on keep-up resume | stop halt cease suspend abandon break-off interrupt
hold-event: go-ahead went-ahead carry-out carried-out take-place took-place as-planned perform stage | cancel call-off called-off put-off postpone scrap shelve
replace: replace replacement swap exchange change-for | put-back reuse retain keep kept reinstall refit
repair: repair fix/v mend restore patch-up | leave-unrepaired neglect
>interrupt: interrupt interruption disrupt disruption run-dry run-out cut-off outage black-out break-off dry-up | uninterrupted without-interruption run-normally
>work: work/v function/v operate operational in-service | fail malfunction break-down out-of-order out-of-service broken
~success: success succeed successful successfully pull-off | fail failure failed unsuccessful in-vain
win: win won victory triumph beat | lose lost defeat
use: use deploy fire/v launch/v resort-to employ | unused
inspect: inspect inspection check/v examine test/v survey/v audit/v | unchecked uninspected skip-test skip-trial skip-check skip-inspection
pay: pay/v paid payment meet-cost meet-bill foot-bill cover-cost shoulder reimburse compensate settle-bill | unpaid default withhold
insure: insure insurance cover/n insured covered | uninsured
protect: protect cover/v guarantee safeguard insure secure/v | unprotected exposed
>steal: steal stolen theft rob take-away | return recover
leak: leak spill escape/v seep enter pour-into contaminate | leakproof sealed
>arrive: arrive arrival reach turn-up land/v show-up | depart/v leave
>leave: leave left flee depart/v move-out evacuate | stay remain
>return: return come-back go-back | stay-away
>deliver: deliver reach receive get-through arrive send | undelivered withhold
>attend: attend present/v be-there turn-up in-the-room take-part | absent stay-away boycott miss/v
>join: join enter-alliance | leave quit withdraw pull-out
~rise: rise rose increase climb gain/v grow grew strengthen surge jump firm/v firmed go-up went-up raise/v edge-up double | fall/v fell fallen drop/v decline/v decrease slip slid weaken plunge sink lower/v go-down went-down tumble slump shrink halve
>hasten: speed-up accelerate quicken | slow-down delay hold-up
>employ: hire recruit employ take-on | redundancy lay-off laid-off redundant job-cut sack compulsory-redundancy
>buy: buy bought purchase acquire takeover | sell sold
>build: build built construct erect | demolish tear-down pull-down
destroy-plan: abandon scrap drop-plan give-up | keep pursue
>attack: attack strike/v bomb/v shell/v shoot open-fire carry-out-strike | hold-fire cease-fire ceasefire
>fly: fly flew take-off took-off airborne left-ground sortie | ground/v
~contain: contain control/v under-control extinguish put-out | out-of-control rage spread
search: search comb raid | leave-unsearched
>lift: lift/v rescind withdraw revoke | impose introduce bring-in extend
include: include contain comprise | exclude omit leave-out
>respond: respond reply answer | ignore silence
`

const states = `
~full: full packed crowded sold-out crammed brimming | empty deserted vacant half-empty
safe: safe harmless no-danger | dangerous unsafe hazardous toxic risky poisonous
available: available on-hand in-stock | unavailable out-of-stock
voluntary: voluntary voluntarily own-accord by-choice freely willingly | forced compulsory under-duress against-will
permanent: permanent permanently for-good | temporary temporarily provisional for-the-time
armed: armed weapon | unarmed
occupied: occupied inhabit | empty vacant unoccupied uninhabited
clean: clean pure drinkable | polluted dirty contaminated
deliberate: deliberate deliberately on-purpose intentional intentionally | accidental accidentally by-accident by-mistake unintentional
related: related linked connected | unrelated unconnected
within-limit: within-limit authorised-speed below-limit legal-speed | over-limit exceed-limit speeding above-limit too-fast
~profit: profit profitable in-the-black | loss loss-making in-the-red
`

/**
 * What a word and its contrary make without a word of denial: they exclude each other, or do so only where both tell much the same
 * (`may-follow`), or merely come one after the other. What goes on in one source and has ended in the other
 * (`lasts`) is a conflict where both say it of one subject.
 */
export type Contrary = 'excludes' | 'may-follow' | 'follows' | 'lasts'

export type PredicatePhrase = {
  readonly key: string
  readonly sign: 1 | -1
  /** An event has few instances of it, so that a denial for everyone excludes each. */
  readonly singular: boolean
  readonly contrary: Contrary
  /** The stems of its words in order, the first one left out. */
  readonly rest: readonly string[]
  readonly tag: 'v' | 'n' | null
}

const signs = { follows: '>', 'may-follow': '~', lasts: '=' } as const

const byFirst = new Map<string, PredicatePhrase[]>()
for (const line of [harm, justice, consent, knowing, doing, states, lasting, goods, people, nature, rule].join('').split('\n')) {
  const at = line.indexOf(':')
  if (at < 0) continue
  const [, marks = '', key = ''] = /^([*~>=]*)(.*)$/.exec(line.slice(0, at)) ?? []
  const singular = marks.includes('*')
  const contrary: Contrary = (['follows', 'may-follow', 'lasts'] as const).find((one) => marks.includes(signs[one])) ?? 'excludes'
  const [positive = '', negative = ''] = line.slice(at + 1).split('|')
  for (const [words, sign] of [[positive, 1] as const, [negative, -1] as const])
    for (const word of words.trim().split(/\s+/).filter(Boolean)) {
      const [phrase = '', tag] = word.split('/')
      const [first = '', ...rest] = phrase.split('-').map(stem)
      byFirst.set(first, [
        ...(byFirst.get(first) ?? []),
        { key, sign, singular, contrary, rest, tag: tag === 'v' || tag === 'n' ? tag : null },
      ])
    }
}

/** The phrases that begin with a word, by its stem. */
export function predicatesBeginning(word: string): readonly PredicatePhrase[] {
  return byFirst.get(word) ?? []
}
