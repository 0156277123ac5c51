/** Offices as sets of words, and how two of them can differ. */
import { stem } from '../search/stem'
import { portfolioWords } from './lexicon/portfolios'
import { roleWords } from './lexicon/roles'

/** Offices that are one in the mouths of different papers. */
const sameOffice: { readonly [word: string]: string } = {
  boss: 'head',
  chief: 'head',
  director: 'head',
  chair: 'head',
  chairman: 'head',
  chairwoman: 'head',
  chairperson: 'head',
  run: 'head',
  leads: 'head',
  runs: 'head',
  chairs: 'head',
  heads: 'head',
  directs: 'head',
  manages: 'head',
  commands: 'commander',
  edits: 'editor',
  coaches: 'coach',
  manager: 'head',
  president: 'head',
  principal: 'head',
  headteacher: 'head',
  rector: 'head',
  commissioner: 'head',
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  speaker: 'spokesperson',
  lawyer: 'attorney',
  solicitor: 'attorney',
  barrister: 'attorney',
  counsel: 'attorney',
  prime: 'premier',
  ceo: 'executive',
  researcher: 'scientist',
  expert: 'scientist',
  professor: 'scientist',
  councillor: 'councilor',
  trainer: 'coach',
  mp: 'lawmaker',
  legislator: 'lawmaker',
  congressman: 'lawmaker',
  congresswoman: 'lawmaker',
  senator: 'lawmaker',
}
const ranks =
  /\b(?:deputy|vice|assistant|acting|interim|associate|junior|senior|first deputy|sub|former|ex|lieutenant|major|colonel|captain|sergeant|general)\b/gi
/** Words of a title that tell no office apart. */
const plain = new Set(
  'of the a an for and in at to its his her their our s longtime local city town national country state regional provincial federal cantonal russian north south east west said mr mrs ms dr sir new own top then current'.split(
    ' ',
  ),
)

/** Offices that are named by their matter. */
const overMatters: ReadonlySet<string> = new Set(['minister', 'secretary', 'ministry'])

/** Roles that say little: a striker is a player, a president a leader. They exclude no other. */
const generic: ReadonlySet<string> = new Set([
  'player',
  'official',
  'officer',
  'member',
  'resident',
  'expert',
  'leader',
  'representative',
  'author',
  'writer',
])

export type RoleKeys = { readonly rank: string; readonly roles: ReadonlySet<string>; readonly matter: ReadonlySet<string> }

/** What a title says: rank ("deputy"), role ("minister") and matter ("finance"). */
export function roleKeys(words: string): RoleKeys {
  const lower = words
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/\bhead of (?:the )?government\b/, 'premier')
  const rank = [...(lower.split(' of ')[0] ?? lower).matchAll(ranks)]
    .map(([word]) => (/vice|assistant|sub|deputy/.test(word) ? 'deputy' : word))
    .join(' ')
  const rest = lower.replace(ranks, ' ').match(/[\p{L}-]+/gu) ?? []
  const roles = new Set<string>()
  const matter = new Set<string>()
  // A minister of justice is no justice: beside an office over a matter, the matter's words are no roles.
  const portfolio = rest.some((word) => overMatters.has(word))
  for (const word of rest) {
    if (portfolio && portfolioWords.has(word)) matter.add(stem(word))
    else if (roleWords.has(word) || Object.hasOwn(sameOffice, word))
      roles.add(Object.hasOwn(sameOffice, word) ? (sameOffice[word] ?? word) : word)
    else if (!plain.has(word)) matter.add(stem(word))
  }
  // "Chief" beside another role only ranks it: chief executive, chief engineer.
  if (roles.size > 1 && /\bchief\b/.test(lower)) roles.delete('head')
  return { rank, roles, matter }
}

export type RoleDifference = 'rank' | 'office'

/** How two titles exclude each other; null when they may be one office in other words, or one says less than the other. */
export function rolesDiffer(a: RoleKeys, b: RoleKeys): RoleDifference | null {
  const roles = share(a.roles, b.roles)
  const matter = share(a.matter, b.matter)
  if (a.rank !== b.rank && (roles || a.roles.size === 0 || b.roles.size === 0) && !/former|ex|acting|interim|senior/.test(a.rank + b.rank))
    return 'rank'
  if (!roles && a.roles.size > 0 && b.roles.size > 0) return saysLittle(a) || saysLittle(b) ? null : 'office'
  // The same role over two matters: interior minister and justice minister. Where one names no matter, it says less.
  if (roles && a.roles.has('minister') && b.roles.has('minister') && a.matter.size > 0 && b.matter.size > 0) {
    if (!matter) return 'office'
    if (lacks(a.matter, b.matter) && lacks(b.matter, a.matter)) return 'rank'
  }
  return null
}

function saysLittle({ roles }: RoleKeys): boolean {
  return [...roles].every((role) => generic.has(role))
}

function lacks(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...b].some((word) => !a.has(word))
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((word) => b.has(word))
}
