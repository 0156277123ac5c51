/**
 * Further words for one thing, by the fields of news: law, money, politics, work, health, transport, disaster, sport, arts. A line each, `key:
 * words`, in dictionary form, as in the list of concepts, which is asked first.
 */
const fields = `
accuse: accuse allege allegation accusation
appeal: appeal
bail: bail bond
bribe: bribe bribery kickback
clause: clause article provision
complaint: complaint grievance
confess: confession
crime: crime offence offense felony
decide: decision decide ruling rule adjudicate
evidence: evidence proof
fraud: fraud deceit swindle
hear: hear hearing
lawsuit: lawsuit suit litigation
murder: murder homicide manslaughter
oath: oath swear inaugurate inauguration
prosecutor: prosecutor prosecution
verdict: verdict judgment judgement
assets: asset assets holdings
bid: bid offer tender
bond: bond gilt
customer: customer client
debt: debt liability borrowing
deposit: deposit saving
dividend: dividend payout
export: export shipment
fee: fee charge commission
forecast: forecast projection outlook prediction guidance estimate predict
income: income profit earnings
interest: interest
invest: invest investment
job: job post position
lend: lend loan credit
order-book: backlog order
price: price tag
subsidy: subsidy grant aid
tax: tax levy tariff
withdraw: withdraw withdrawal
worth: worth value valuation
ballot: ballot ballot-paper
candidate: candidate contender nominee
coalition: coalition alliance
constituency: constituency seat district
lead-margin: margin majority difference gap
minister: minister
mandate: mandate
recount: recount
resolution: resolution motion
term: term tenure
turnout: turnout
veto: veto
treaty: treaty accord
troops: troop contingent battalion
truce: truce ceasefire armistice
border: border frontier
embassy: embassy consulate mission
delegation: delegation envoy delegate
visit: visit trip tour
summit: summit
sanction: sanction embargo
base: headquarters base
founding: founding foundation establish found inaugural inception creation
strike-work: walkout stoppage
overtime: overtime
retire: retire retirement pension
union-deal: settlement
dispute: dispute row quarrel
admit: hospitalise hospitalize hospitalisation
disease: disease illness sickness
drug: drug medicine medication
infect: infect infection contract
outbreak: outbreak epidemic
trial: trial study
vaccine: vaccine jab shot vaccination
operate: surgery operation
birth: birth
burial: burial funeral bury
aboard: aboard onboard
airport: airport airfield runway aerodrome
brake: brake
capsize: capsize overturn sink sank founder
captain: captain skipper
derail: derail derailment
flight: flight
harbor: harbour harbor port dock quay
land: land touch-down landing
launch: launch lift-off liftoff blast-off takeoff
rail: track rail
route: route itinerary
station: station stop terminal
ticket: ticket fare
tunnel: tunnel shaft
ash: ash plume
avalanche: avalanche landslide mudslide rockslide mudflow
collapse: collapse cave-in crumble
dam: dam reservoir barrage
debris: debris wreckage remains fragment rubble
drought: drought
lava: lava magma
power-cut: blackout outage
rescue: rescue save
shelter: shelter refuge
slope: slope flank hillside
smoke: smoke fume
summit-top: peak crest
trap: trap strand below underground
volcano: volcano crater
water-level: depth
bronze: bronze medallist medalist
championship: championship cup tournament
contract: contract deal
crowd: crowd throng
defeat: defeat beat
final: final
medal: medal
pitch: pitch stadium arena
season: season campaign
transfer: transfer signing
album: album disc
audience: audience viewer
award: award prize trophy honour honor
exhibition: exhibition exhibit show
festival: festival
film: film movie picture feature
novel: novel book
premiere: premiere debut opening
stage: stage
ceremony: ceremony gala
paint: paint
age: age aged
anniversary: jubilee
bank: bank lender
batch: batch lot
break-in: burglar burglary intruder burgle
chain: chain
cyber: hacker intruder hack cyberattack
gang: gang gangster ring
hostage: hostage captive
length: length long
machine: machine computer server
message: message letter email e-mail
notice: notice spot discover
owner: owner proprietor
pay-rise: increase rise
payment: payment instalment envelope
permit: permit licence license permission
phone: phone telephone mobile
ransom: ransom
release: release free
suburb: suburb outskirts
tower: tower skyscraper high-rise
wood: wood forest woodland
`

const byWord = new Map<string, string>()
for (const line of fields.trim().split('\n')) {
  const [key = '', words = ''] = line.split(': ')
  for (const word of words.split(' ')) if (!byWord.has(word)) byWord.set(word, key)
}

/** The thing a word names, by its dictionary form; undefined when the lists do not know it. */
export function eventWord(lemma: string): string | undefined {
  return byWord.get(lemma)
}
