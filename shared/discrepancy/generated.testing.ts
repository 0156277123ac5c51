/** Invented news in any amount, for tests of scale: events told by several sources that agree on most and differ on some facts. */

/** A small generator (mulberry32) so that the same seed gives the same news. */
function chances(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item
  return { below, pick }
}

const words = (list: string) => list.split(' ')
const syllables = words('bar cor dal fen gol har jen kal lor mar nor pel quin rus sar tol ulm ver wen yar zel bren clav dorn esk frit')
const endings = words('ton by ham ford wick stead mouth field dale port holm worth')
const roles = words('mayor minister spokeswoman inspector commander director chairman prosecutor engineer surgeon')
const things = words(
  'bridge ferry warehouse tunnel reactor orchard stadium library harbour quarry dam hospital railway mill brewery glacier museum school reservoir turbine cathedral bakery vineyard tannery sawmill foundry airfield lighthouse granary embankment',
)
const groups = words(
  'passengers workers residents visitors pupils soldiers farmers drivers nurses divers cattle tractors tents crates lorries boats houses windows trees seats',
)
const doings = words(
  'rescued injured evacuated counted inspected stranded treated questioned registered moved damaged repaired sheltered arrested transferred',
)
const qualities = words('northern wooden abandoned crowded narrow municipal frozen disputed historic flooded leased rural temporary')
const openers = words('Meanwhile Earlier Nevertheless Afterwards Nearby Officially Overnight')

type Event = {
  readonly town: string
  readonly river: string
  readonly people: readonly { readonly name: string; readonly role: string }[]
  readonly facts: readonly {
    readonly count: number
    readonly group: string
    readonly doing: string
    readonly thing: string
    readonly quality: string
  }[]
}

function placeName(chance: ReturnType<typeof chances>): string {
  const name = chance.pick(syllables) + chance.pick(syllables) + chance.pick(endings)
  return `${name[0]?.toUpperCase()}${name.slice(1)}`
}

function givenName(chance: ReturnType<typeof chances>): string {
  const name = `${chance.pick(syllables)}${chance.pick(syllables)}${chance.pick(syllables)}a`
  return `${name[0]?.toUpperCase()}${name.slice(1)}`
}

function eventOf(chance: ReturnType<typeof chances>): Event {
  const surname = () => placeName(chance).replace(/(?:ton|by|ham|port)$/, 'sen')
  return {
    town: placeName(chance),
    river: placeName(chance),
    people: Array.from({ length: 4 }, () => ({ name: `${givenName(chance)} ${surname()}`, role: chance.pick(roles) })),
    facts: Array.from({ length: 10 }, () => ({
      count: 12 + chance.below(900),
      group: chance.pick(groups),
      doing: chance.pick(doings),
      thing: chance.pick(things),
      quality: chance.pick(qualities),
    })),
  }
}

/**
 * The n-th event of a seed, told once: about `length` words in paragraphs of a few sentences. A teller tells each fact once at the
 * most, gets one count of eight wrong, and fills the rest with what nobody else tells.
 */
export function telling(seed: number, event: number, teller: number, length: number): string {
  const told = eventOf(chances(seed * 7_919 + event))
  const chance = chances(seed * 104_729 + event * 131 + teller)
  const sentences: string[] = []
  let written = 0
  for (let at = 0; written < length; at += 1) {
    const fact = at % 2 === 0 ? told.facts[at / 2 + (teller % 3)] : undefined
    const sentence = fact ? factTold(told, fact, chance) : aside(told, chance)
    sentences.push(sentence)
    written += sentence.split(' ').length
  }
  return sentences.map((sentence, at) => `${sentence}${at % 3 === 2 ? '\n\n' : ' '}`).join('')
}

function factTold({ town, river, people }: Event, fact: Event['facts'][number], chance: ReturnType<typeof chances>): string {
  const count = chance.below(8) === 0 ? fact.count + 1 + chance.below(40) : fact.count
  const person = chance.pick(people)
  switch (chance.below(3)) {
    case 0:
      return `${count} ${fact.group} were ${fact.doing} at the ${fact.quality} ${fact.thing} in ${town} on Monday, ${person.role} ${person.name} said.`
    case 1:
      return `${person.name}, the ${person.role}, told reporters that ${count} ${fact.group} had been ${fact.doing} near the ${fact.thing} beside the ${river}.`
    default:
      return `The council of ${town} had counted ${count} ${fact.group} that were ${fact.doing} at the ${fact.thing}.`
  }
}

/** A sentence on something else, which another telling shares by chance only. */
function aside({ town }: Event, chance: ReturnType<typeof chances>): string {
  const [place, man] = [placeName(chance), `${givenName(chance)} ${placeName(chance)}`]
  switch (chance.below(4)) {
    case 0:
      return `${chance.pick(openers)} a ${chance.pick(qualities)} ${chance.pick(things)} near ${place} was ${chance.pick(doings)}, and ${chance.pick(groups)} waited for another ${chance.pick(things)}.`
    case 1:
      return `${man} remembered the ${chance.pick(qualities)} ${chance.pick(things)}, its ${chance.pick(roles)} and the ${chance.pick(groups)} of ${place}.`
    case 2:
      return `Few ${chance.pick(groups)} were ${chance.pick(doings)} when the ${chance.pick(things)} of ${man} closed.`
    default:
      return `In ${town} the ${chance.pick(roles)} keeps a ${chance.pick(things)} for ${chance.pick(groups)} from ${place}.`
  }
}
