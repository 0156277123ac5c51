/**
 * Words of general English that two reports use for one thing, a line each, beside the concepts of news: `key: words`. They tell which event is meant and
 * never that it is told alike, so near synonyms are enough. Words stand in their dictionary form; a word that the concepts know is not looked up here.
 */
const lines = `
reply: reply answer respond response
maker: manufacturer maker producer
operator: operator carrier
shooting: shoot shooting gunfire gunshot gunman shot
lesson: lesson class teaching classroom
headteacher: headmaster headmistress headteacher
meal: meal lunch dinner breakfast food dish supper
ill: ill sick unwell illness sickness nausea vomit
meeting: bargaining bargain haggle negotiate
apply: apply application applicant
customer: customer client consumer shopper buyer purchaser
seller: seller vendor retailer shop store supermarket
fault: fault defect flaw malfunction glitch
bone: bone skeleton skull
decide: decide decision resolve
display: display show exhibit
carry: carry transport convey haul ferry
strand: aground ground beach
lifeboat: lifeboat dinghy raft
captain: captain skipper
sailor: sailor seaman deckhand
storm: squall tempest
fog: fog mist haze
drown: drown drowning
rescue: rescue save rescuer
wreck: wreck wreckage debris
sink: sink founder
pull: pull drag tow
search: search hunt comb
hide: hide conceal
escape: escape flee
chase: chase pursue pursuit
follow: follow tail
push: push shove
throw: throw hurl toss fling
hit: hit strike slam smash
break: break snap fracture rupture
bend: bend buckle twist
burst: burst explode
melt: melt thaw
freeze: freeze frozen ice
shake: shake tremble
collapse: collapse crumble
slide: slide landslide mudslide landslip
dig: dig excavate excavation
wall: wall barrier fence
door: door gate doorway entrance
window: window pane glass
stair: stair staircase step
engine: engine motor
brake: brake braking
wheel: wheel tyre tire
switch: switch button
wire: wire cable cord
pipe: pipe pipeline tube duct
tank: tank container drum
fuel: fuel petrol gasoline diesel oil
gas: gas fumes vapour vapor
chemical: chemical substance compound toxin
drug: drug medicine medication pill tablet
disease: disease disorder condition
virus: virus pathogen bacteria bacterium germ microbe salmonella
nurse: nurse carer
corpse: corpse body cadaver
grave: grave tomb burial
wound: wound injury bruise
pain: pain ache
pregnant: pregnant pregnancy
birth: birth newborn
parent: parent mother father
brother: brother sister sibling
wife: wife husband spouse partner
son: son daughter
friend: friend acquaintance companion
neighbour: neighbour neighbor
teenager: teenager teen adolescent youth
pensioner: pensioner retiree elderly
boy: boy lad schoolboy
girl: girl schoolgirl
baby: baby infant
expert: expert specialist
scientist: scientist researcher academic
lawyer: lawyer attorney solicitor barrister counsel
witness: witness eyewitness bystander
thief: thief robber burglar raider
killer: killer murderer assassin
prisoner: prisoner inmate detainee convict
terrorist: terrorist extremist jihadist
rebel: rebel insurgent guerrilla
army: army military
border: border frontier boundary
crossing: crossing checkpoint
territory: territory soil
ambassador: ambassador envoy diplomat
embassy: embassy consulate mission
treaty: treaty pact accord
truce: truce ceasefire armistice
war: war conflict hostility fighting
weapon: weapon arm
missile: missile rocket
drone: drone uav
spy: spy espionage intelligence
sanction: sanction embargo
tariff: tariff duty levy
subsidy: subsidy grant aid
loan: loan credit borrow lending
debt: debt liability owe
deposit: deposit savings
investor: investor shareholder stockholder
shares: share stock equity
market: market exchange
price: price cost
wage: wage pay salary
bonus: bonus premium
strike: walkout stoppage
job: job post position role
layoff: layoff redundancy dismissal
boss: boss chief head
board: board directors
factory: factory plant works mill foundry
warehouse: warehouse depot
office: office headquarters
delivery: delivery shipment
harvest: harvest crop yield
farmer: farmer grower
cattle: cattle cow herd livestock
tree: tree trunk timber oak
river: river stream creek
lake: lake reservoir
sea: sea ocean
beach: shore coast shoreline
island: island isle
mountain: mountain peak hill slope
valley: valley gorge
cave: cave cavern grotto
forest: forest wood woodland
field: field meadow pasture
village: village hamlet settlement
town: town city municipality
suburb: suburb outskirts
street: street road
square: square plaza
tunnel: tunnel underpass
railway: railway railroad rail
station: station terminal
airport: airport airfield aerodrome
runway: runway airstrip
pilot: pilot airman
cabin: cabin cockpit
luggage: luggage baggage suitcase
ticket: ticket fare
timetable: timetable schedule
traffic: traffic congestion
lorry: lorry truck
bus: bus minibus
driver: driver motorist
speed: speed velocity
licence: licence license permit
certificate: certificate certification
inspection: inspection check audit examination
rule: rule regulation
law: law statute
ban: ban prohibition
fine: fine penalty
trial: trial hearing proceedings
verdict: verdict judgment judgement ruling
evidence: evidence proof
clue: clue trace
bribe: bribe kickback backhander bribery corruption
fraud: fraud swindle scam
murder: murder homicide killing
assault: assault attack
abuse: abuse mistreat
threat: threat threaten menace
lie: liar lying falsehood
secret: secret confidential
letter: letter note missive
phone: phone telephone
website: website site webpage
video: video footage clip
photo: photo photograph picture image
camera: camera cctv
computer: computer pc laptop
data: data datum information record
password: password login credential
software: software program code
rocket: launcher booster
museum: museum gallery
statue: statue sculpture
jewel: jewel jewellery jewelry gem diamond
artist: artist painter sculptor
concert: concert gig performance
song: song tune track
singer: singer vocalist
actor: actor actress
play: play drama
director: director filmmaker
award: award prize
match: match game
team: team side squad
player: player footballer
coach: coach trainer
referee: referee umpire
fan: fan supporter
stadium: stadium arena
champion: champion titleholder
league: league division
transfer: transfer signing
fee: fee sum
student: student pupil
university: university college
degree: degree diploma
church: church chapel cathedral
priest: priest clergyman vicar pastor
pope: pope pontiff
king: king monarch
wedding: wedding marriage
candidate: candidate contender nominee
voter: voter elector electorate
seat: seat constituency
coalition: coalition alliance bloc
spokesman: spokesman spokeswoman spokesperson
adviser: adviser advisor aide
crowd: crowd throng
riot: riot unrest
refugee: refugee migrant
aid: relief assistance help
donation: donation gift contribution
charity: charity ngo
power: power electricity
outage: outage blackout
dam: dam barrage
heat: heat heatwave
snow: snow snowfall
avalanche: avalanche snowslide slab
beacon: beacon transmitter transponder
skier: skier snowboarder
climber: climber mountaineer
dog: dog hound
heater: heater radiator
device: device gadget appliance unit
voucher: voucher coupon
refund: refund reimbursement repayment
complaint: complaint grievance
notice: notice announcement statement
overrun: overrun overspend
bid: bid offer tender
owner: owner proprietor
tenant: tenant renter
flat: flat apartment
floor: floor storey story
lift: lift elevator
fire-brigade: firefighter fireman
ambulance: ambulance paramedic
siren: siren alarm
emergency: emergency crisis
danger: danger hazard risk peril
forecast: forecast outlook prediction
speech: speech address
question: question query
talk: talk conversation
visit: visit trip
beginning: beginning start outset
end: end conclusion finish
whole: whole entire total
sudden: sudden abrupt
`

const byWord = new Map<string, string>()
for (const line of lines.trim().split('\n')) {
  const at = line.indexOf(':')
  for (const word of line
    .slice(at + 1)
    .trim()
    .split(' '))
    if (!byWord.has(word)) byWord.set(word, line.slice(0, at))
}

/** The key of a word's synonyms, by its dictionary form; undefined when the list does not know it. */
export function synonymOf(lemma: string): string | undefined {
  return byWord.get(lemma)
}
