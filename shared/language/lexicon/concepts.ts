/**
 * Words that news uses for one thing, a line each: `key: words`. Two tellings of one fact seldom use the same word, so sentences
 * are compared by these keys and by stems. Words stand in their dictionary form; derived forms are reached by the stem.
 */
const nouns = `
cyclist: cyclist bicyclist bicycle bike cycle
small: small little tiny
large: large big huge great
person: people person inhabitant resident citizen villager townspeople individual man woman local
guest: guest visitor tourist holidaymaker vacationer camper traveller spectator onlooker attendee audience crowd attendance turnout
protester: protester demonstrator marcher
student: student pupil schoolchild
child: child kid minor youngster toddler
worker: worker employee staff staffer workforce personnel
soldier: soldier troop serviceman servicewoman fighter trooper militant
officer: officer policeman policewoman constable
firefighter: firefighter fireman
doctor: doctor physician medic surgeon
patient: patient
passenger: passenger commuter traveller aboard
crew: crew
victim: victim casualty
suspect: suspect accused defendant
house: house home dwelling villa residence
building: building block premises structure
vehicle: vehicle car automobile lorry truck van
railcar: railcar wagon carriage coach tanker
plane: plane aircraft aeroplane airplane jet bomber airliner
helicopter: helicopter chopper
ship: ship vessel boat ferry trawler
train: train locomotive
road: road street highway motorway lane route
fire: fire blaze wildfire flame inferno
flood: flood flooding deluge inundation
quake: quake earthquake tremor
storm: storm hurricane typhoon cyclone gale
crash: crash collision accident wreck derailment
blast: blast explosion detonation
attack: attack assault strike raid bombing
leak: leak spill discharge
theft: theft robbery burglary heist
protest: protest demonstration march rally
vote: vote ballot poll election referendum
meeting: meeting talks session conference summit negotiation consultation
round: round
deal: deal agreement accord treaty pact settlement contract
bill: bill law legislation act
plan: plan scheme proposal project programme program
report: report statement bulletin communique
inquiry: inquiry enquiry investigation probe
cause: cause reason
cost: cost price bill expense
fine: fine penalty
damages: compensation damages payout
salary: salary wage pay
profit: profit earnings
revenue: revenue turnover sales
loss: loss
share: share stock
inflation: inflation cpi
growth: growth gdp
rate: rate
budget: budget funding
painting: painting picture canvas artwork
match: match game fixture
goal: goal
fan: fan supporter
record: record file
hospital: hospital clinic infirmary
school: school academy
court: court tribunal judge
jury: jury juror
police: police force constabulary
government: government administration cabinet
parliament: parliament legislature assembly
lawmaker: lawmaker legislator mp deputy
company: company firm business corporation
union: union federation
mayor: mayor
leader: leader chief head boss
prison: prison jail gaol custody
year: year
dose: dose jab shot
test: test sample analysis
case: case infection
weapon: weapon gun rifle firearm
bomb: bomb shell missile rocket
guard: guard watchman
alarm: alarm siren
warning: warning alert
area: area zone region district
basement: basement cellar
roof: roof skylight
garden: garden park
crack: crack fissure fault
cable: cable
bridge: bridge viaduct crossing
metre: altitude height elevation
wind: wind gust
rain: rain rainfall
winner: winner champion
anniversary: anniversary
deputy: deputy vice assistant
`

const verbs = `
die: die kill dead death fatal fatality perish lose-life
injure: injure injury hurt wound wounded casualty
treat: treat treatment medical
evacuate: evacuate evacuation flee displaced
destroy: destroy destruction ruin raze gutted write-off
damage: damage damaged
burn: burn blacken scorch char
begin: begin start commence launch originate
break-out: break-out erupt eruption
hit: hit struck
arrest: arrest detain custody
charge: charge indict prosecute
sentence: sentence jail imprison
find: find discover detect locate recover
search: search raid
steal: steal rob take
sign: sign signature signing ink
meeting: meet convene gather
arrive: arrive arrival reach
say: say tell declare
resign: resign resignation quit step-down
dismiss: dismiss sack fire oust
appoint: appoint name elect
win: win victory
pay: pay payment
buy: buy purchase acquire acquisition
sell: sell sale
build: build construction construct
plan: plan intend
promise: promise pledge vow
order: order command instruct
ask: ask request demand
warn: warn warning alert
inform: inform notify tell
test: test examine sample inspect inspection
repair: repair fix mend
replace: replace swap
cut: cut reduce reduction slash
cancel: cancel scrap abolish
postpone: postpone delay put-off
leak: leak spill
copy: copy
use: use deploy fire
see: see spot observe
own: own belong
cover: cover insure insurance
lead: lead head run
born: born native birthplace
strike: strike walkout stoppage
attend: attend
play: play
score: score
drive: drive travel
vaccinate: vaccinate vaccination immunise
happen: happen occur take-place
cease: expire lapse
`

/** Opposites: the words before the bar mean the thing, those behind it its contrary. Both share a key, so they pair; the sign tells them apart. */
const contraries = `
open: open opened reopen reopening unlocked | close closed closure shut shutdown
rise: rise rose increase climb gain grow growth firm strengthen surge jump raise lift up | fall fell drop decline decrease slip slide weaken plunge lower cut down
allow: allow permit approve approval authorise authorize permission clear consent | ban forbid prohibit bar refuse block
accept: accept agree welcome back endorse support favour | reject oppose decline refuse dismiss
pass-bill: pass adopt | defeat
confirm: confirm admit acknowledge confess concede | deny denial dispute
innocent: acquit acquittal innocent cleared exonerate | convict conviction guilty
alive: alive survive survivor | dead killed
intact: intact undamaged unharmed unscathed unhurt safe untouched | damaged injured harmed wounded hurt torn tear
insured: insured insurance | uninsured
known: known certain established clear definite | unknown unclear uncertain undetermined
success: success succeed successful successfully work | fail failure failed failing unsuccessful
win-lose: win won winner victory | lose lost loser defeat
include: include contain | exclude omit
early: early earlier ahead | late later behind
full: full packed crowded sold-out | empty deserted half-empty
public: public publicly | private privately secret secretly
present: present attend | absent absence
legal: legal lawful | illegal unlawful
contained: contained controlled | uncontrolled spreading
unanimous: unanimous unanimously | divided split
join: join enter | leave quit
free: free release | detain jail
hot: warm warmer | cold colder
safe: safe harmless | dangerous unsafe hazardous toxic harmful
voluntary: voluntary voluntarily | forced compulsory mandatory
resume: resume restart continue | halt suspend stop cease interrupt
permanent: permanent permanently | temporary temporarily
aware: aware | unaware
paid: paid | unpaid
armed: armed | unarmed
`

/** The keys of nouns for people. */
export const peopleKeys: ReadonlySet<string> = new Set(
  'person guest protester student child worker soldier officer firefighter doctor patient passenger crew victim suspect guard fan'.split(
    ' ',
  ),
)

export type Concept = { readonly key: string; readonly sign: 1 | -1 }

function lines(block: string): readonly (readonly [string, string])[] {
  return block
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at), line.slice(at + 1).trim()]
    })
}

const byNoun = new Map<string, Concept>()
const byVerb = new Map<string, Concept>()
const contrary = new Map<string, Concept>()
for (const [list, byWord] of [
  [nouns, byNoun],
  [verbs, byVerb],
] as const)
  for (const [key, words] of lines(list)) for (const word of words.split(' ')) if (!byWord.has(word)) byWord.set(word, { key, sign: 1 })
for (const [key, words] of lines(contraries)) {
  const [positive = '', negative = ''] = words.split('|')
  for (const word of positive.trim().split(' ')) contrary.set(word, { key, sign: 1 })
  for (const word of negative.trim().split(' ')) contrary.set(word, { key, sign: -1 })
}

/** The thing a word names, by its dictionary form, or what it does as a verb; undefined when the lists do not know it. */
export function conceptOf(lemma: string, only?: 'verb'): Concept | undefined {
  return only ? byVerb.get(lemma) : (byNoun.get(lemma) ?? byVerb.get(lemma))
}

/** The pair of opposites a word belongs to and its side. */
export function contraryOf(lemma: string): Concept | undefined {
  return contrary.get(lemma)
}
