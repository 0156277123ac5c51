/**
 * Wider words for the nouns that news counts: who counts "passengers" and who counts "people aboard" may count the same. Two members of a
 * class are not one thing (guests and waiters are both people), so a shared class is a weak sign that needs a shared doing beside it.
 */
const classes: { readonly [name: string]: string } = {
  people:
    'person people man woman child adult human individual soul resident inhabitant citizen villager townspeople neighbour neighbor local islander settler homeowner tenant ' +
    'guest visitor tourist holidaymaker vacationer camper traveller traveler spectator onlooker bystander attendee audience crowd viewer listener reader customer client shopper consumer ' +
    'protester demonstrator marcher striker activist supporter fan member follower volunteer participant competitor contestant entrant athlete player runner rider ' +
    'student pupil schoolchild teacher worker employee staff staffer labourer laborer miner driver farmer fisherman builder engineer official delegate representative officer firefighter soldier troop ' +
    'fighter militant rebel doctor nurse medic patient passenger commuter crew sailor seaman seafarer pilot victim casualty survivor suspect accused defendant prisoner inmate detainee hostage migrant refugee ' +
    'voter elector taxpayer pensioner shareholder investor depositor creditor plaintiff claimant applicant subscriber user donor family household couple baby teenager youth boy girl colleague other relative parent ' +
    'performer actor actress dancer singer musician artist painter writer author journalist reporter photographer grower labourer miner dockworker trucker driver cyclist pedestrian motorist skier climber hiker walker swimmer diver rower sailor pilot flyer crewman steward attendant ' +
    'guard warder clerk cashier waiter cook chef cleaner porter nurse midwife paramedic carer scientist researcher scholar professor lecturer pupil graduate apprentice trainee recruit cadet conscript reservist veteran soldier marine officer policeman policewoman detective agent spy diplomat ambassador envoy ' +
    'minister lawmaker councillor councilor senator deputy judge juror lawyer prosecutor witness convict criminal thief robber burglar smuggler trafficker kidnapper hacker attacker assailant gunman shooter bomber terrorist insurgent extremist rioter looter squatter intruder invader ' +
    'widow orphan mother father son daughter brother sister grandmother grandfather husband wife twin newborn infant toddler adolescent adult elder senior bachelor believer worshipper pilgrim priest monk nun parishioner mourner evacuee returnee exile expatriate foreigner immigrant emigrant asylum-seeker stowaway castaway ' +
    'donor recipient beneficiary bidder buyer seller owner landlord lessee lodger occupant squatter neighbour guest diner drinker smoker user subscriber member partner associate employer manager executive director trustee founder entrepreneur shopkeeper trader dealer vendor supplier contractor subcontractor craftsman carpenter builder bricklayer electrician plumber mechanic technician engineer programmer developer designer architect inspector auditor',
  vehicles:
    'vehicle car automobile lorry truck van bus coach tram motorcycle taxi ambulance tractor wagon railcar carriage tanker train locomotive',
  aircraft: 'plane aircraft aeroplane airplane jet bomber airliner helicopter chopper drone',
  vessels: 'ship vessel boat ferry trawler tanker yacht barge tug freighter liner',
  buildings:
    'house home dwelling villa residence building block premises structure tower flat apartment cottage hut barn shop store hotel school church property farm',
  payments: 'payment instalment installment envelope transfer bribe sum transaction cheque check deposit withdrawal donation gift',
  works: 'painting picture canvas artwork work piece drawing print sculpture statue book film novel play song track album',
  animals: 'animal cattle cow sheep goat pig horse dog cat bird chicken fish whale elephant bear wolf deer',
  weapons: 'weapon gun rifle firearm pistol bomb shell missile rocket mine grenade bullet round drone',
  events:
    'meeting session round talk summit conference hearing trial match game race flight test attack strike raid explosion blast crash accident incident case failure',
}

const classOfWord = new Map(
  Object.entries(classes).flatMap(([name, words]) => words.split(' ').map((word): [string, string] => [word, name])),
)

/** The wider class of a noun, by its dictionary form or its concept; undefined when the lists do not know it. */
export function classOf(word: string): string | undefined {
  return classOfWord.get(word)
}
