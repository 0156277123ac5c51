/** Units of news and what they are worth in the one unit of their family, so that tellings in two systems can be compared. */

export type Unit = { readonly family: string; readonly factor: number }

const families: { readonly [family: string]: { readonly [names: string]: number } } = {
  length: {
    'mm millimetre millimetres millimeter millimeters': 0.001,
    'cm centimetre centimetres centimeter centimeters': 0.01,
    'm metre metres meter meters': 1,
    'km kilometre kilometres kilometer kilometers': 1_000,
    'inch inches': 0.0254,
    'foot feet ft': 0.3048,
    'yard yards': 0.9144,
    'mile miles': 1_609.34,
    'nautical-mile nautical-miles': 1_852,
  },
  area: {
    'hectare hectares ha': 1,
    'acre acres': 0.404686,
    'km2 sq-km square-kilometre square-kilometres square-kilometer square-kilometers': 100,
    'square-mile square-miles': 258.999,
    'm2 square-metre square-metres square-meter square-meters': 0.0001,
    'square-foot square-feet': 0.0000092903,
  },
  volume: {
    'litre litres liter liters': 1,
    'gallon gallons': 3.78541,
    'barrel barrels': 158.987,
    'cubic-metre cubic-metres cubic-meter cubic-meters': 1_000,
    'cubic-kilometre cubic-kilometres cubic-kilometer cubic-kilometers': 1e12,
  },
  mass: {
    'gram grams g': 0.001,
    'kg kilo kilos kilogram kilograms kilogramme kilogrammes': 1,
    'tonne tonnes': 1_000,
    'ton tons': 907,
    'pound pounds lb lbs': 0.453592,
    'ounce ounces oz': 0.0283495,
  },
  speed: {
    'kph kmh km/h kilometres-per-hour kilometers-per-hour kilometres-an-hour kilometers-an-hour': 1,
    'mph miles-per-hour miles-an-hour': 1.60934,
    'knot knots': 1.852,
  },
  temperature: { 'celsius °c': 1 },
  duration: {
    'second seconds sec': 1,
    'minute minutes min mins': 60,
    'hour hours': 3_600,
    'day days': 86_400,
    'week weeks': 604_800,
    'month months': 2_629_800,
    'year years': 31_557_600,
    'decade decades': 315_576_000,
  },
  power: { 'kilowatt kilowatts kw': 1, 'megawatt megawatts mw': 1_000, 'gigawatt gigawatts gw': 1_000_000 },
  magnitude: { magnitude: 1 },
}

const units = new Map<string, Unit>(
  Object.entries(families).flatMap(([family, members]) =>
    Object.entries(members).flatMap(([names, factor]) => names.split(' ').map((name): [string, Unit] => [name, { family, factor }])),
  ),
)

/** The unit of a word such as `miles` or `square-kilometres`; undefined when it is none. */
export function unitOf(word: string): Unit | undefined {
  return units.get(word.toLowerCase())
}

/** Signs and words of money and the currency they mean. A bare "crown" or "franc" names its currency well enough to compare within one story. */
const currencies: { readonly [word: string]: string } = {
  $: 'dollar',
  us$: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
  '₹': 'rupee',
  '₽': 'rouble',
  '₩': 'won',
  usd: 'dollar',
  eur: 'euro',
  gbp: 'pound',
  dollar: 'dollar',
  euro: 'euro',
  yen: 'yen',
  yuan: 'yuan',
  rupee: 'rupee',
  rouble: 'rouble',
  ruble: 'rouble',
  franc: 'franc',
  crown: 'crown',
  krona: 'krona',
  krone: 'krone',
  kroner: 'krone',
  kronor: 'krona',
  peso: 'peso',
  real: 'real',
  rand: 'rand',
  lira: 'lira',
  dinar: 'dinar',
  dirham: 'dirham',
  shekel: 'shekel',
  baht: 'baht',
  cent: 'cent',
  sterling: 'pound',
  won: 'won',
  zloty: 'zloty',
  naira: 'naira',
  shilling: 'shilling',
  mark: 'mark',
  guilder: 'guilder',
  florin: 'florin',
  thaler: 'thaler',
  taler: 'thaler',
  taller: 'thaler',
  ducat: 'ducat',
}

export function currencyOf(word: string): string | undefined {
  const lower = word.toLowerCase()
  return Object.hasOwn(currencies, lower) ? currencies[lower] : lower.endsWith('s') ? currencyOf(lower.slice(0, -1)) : undefined
}
