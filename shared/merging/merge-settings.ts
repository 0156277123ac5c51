/** What belongs to a library as a whole: tags, names, templates and searches are put together; the title and the names of the colours stay ours. */
import type { Library } from '../model/library'
import type { ColourId } from '../model/vocabulary'
import type { Ledger } from './ledger'

/** Their colours as ours: by name where ours has one of that name, else the same marker. */
export function coloursHere(ours: Library, theirs: Library, ledger: Ledger): ReadonlyMap<ColourId, ColourId> {
  const byName = new Map(ours.colours.map(({ id, name }) => [plain(name), id]))
  return new Map(
    theirs.colours.map(({ id, name }) => {
      const same = ours.colours.find((colour) => colour.id === id)
      if (same && plain(same.name) === plain(name)) return [id, id]
      const here = byName.get(plain(name))
      if (here === undefined)
        ledger.note(
          `Colour “${name}”`,
          `Here this marker means “${same?.name ?? id}”. The marks come with it; its name stays as it is here.`,
        )
      return [id, here ?? id]
    }),
  )
}

/** Our library with what theirs adds; the very same record when that is nothing. */
export function settingsWith(ours: Library, theirs: Library): Library {
  const tags = [...ours.tags, ...theirs.tags.filter((tag) => !ours.tags.some(({ name }) => name === tag.name))]
  const aliases = joinedNames([...ours.aliases, ...theirs.aliases])
  const apart = [...ours.apart, ...theirs.apart.filter((pair) => !ours.apart.some((other) => samePair(pair, other)))]
  const templates = [
    ...ours.templates,
    ...theirs.templates.filter((template) => !ours.templates.some(({ name }) => name === template.name)),
  ]
  const searches = [...new Set([...ours.searches, ...theirs.searches])]
  const merged: Library = { ...ours, tags, aliases: sameNames(aliases, ours.aliases) ? ours.aliases : aliases, apart, templates, searches }
  return JSON.stringify(merged) === JSON.stringify(ours) ? ours : merged
}

/** Lists that share a name are of one bearer. */
function joinedNames(lists: Library['aliases']): Library['aliases'] {
  const joined: string[][] = []
  for (const list of lists) {
    const touched = joined.filter((other) => other.some((name) => list.includes(name)))
    const [first] = touched
    const all = [...new Set([...touched.flat(), ...list])]
    for (const other of touched.slice(1)) joined.splice(joined.indexOf(other), 1)
    if (first) joined.splice(joined.indexOf(first), 1, all)
    else joined.push(all)
  }
  return joined
}

function sameNames(one: Library['aliases'], other: Library['aliases']): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function samePair([a, b]: readonly [string, string], [c, d]: readonly [string, string]): boolean {
  return (a === c && b === d) || (a === d && b === c)
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}
