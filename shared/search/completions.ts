/**
 * The index keeps stems, a person types beginnings: "runnin" is the beginning of "running", whose stem "run" it does not
 * even contain. So a beginning is completed with the endings that stemming takes off, and the stems of those words are
 * looked for as well.
 */
import { stem } from './stem'

/** English endings that Porter's algorithm removes or rewrites, as they are written. */
const endings = [
  'ing ings ed es ies ied y e er ers or ors able ably ible ibly ability abilities ibility ibilities ance ances ancy ancies',
  'ence ences ency encies ant ants ent ents ently antly ment ments ement ements ion ions tion tions ation ations ization',
  'izations isation isations ational ationally tional tionally ional ionally ate ates ated ating ator ators ative atively',
  'ately al als ally alism ality alities alize alized alizes alizing alization ic ics ical ically icity icate icated ism',
  'isms ist ists ity ities ive ives ively iveness ivity ivities ize izes ized izing izer izers ous ously ousness ful fully',
  'fulness less ness nesses ely ly ology ologies ological logy logies',
].flatMap((line) => line.split(' '))

/** More than a person's beginning ever needs; each one costs a look-up. */
const mostCompletions = 24

/** A word to look for in place of a beginning; `prefix`: its stem may go on. */
export type Completion = { readonly word: string; readonly prefix: boolean }

/** What a beginning (a folded token) may be the beginning of, as words whose stems the index can be asked for. The beginning itself comes first. */
export function completionsOf(beginning: string): readonly Completion[] {
  const own = stem(beginning)
  const byStem = new Map<string, string>()
  for (const ending of endings) {
    for (let shared = 0; shared < ending.length; shared++) {
      if (!beginning.endsWith(ending.slice(0, shared))) continue
      const word = beginning + ending.slice(shared)
      const stemmed = stem(word)
      if (!stemmed.startsWith(own) && !byStem.has(stemmed)) byStem.set(stemmed, word)
    }
  }
  const words = [...byStem.values()].slice(0, mostCompletions).map((word) => ({ word, prefix: false }))
  return [{ word: beginning, prefix: true }, ...words, ...afterFinalY(beginning, own)]
}

/** A final Y becomes I in a stem ("key", "kei"), so the words that go on after it ("keyboard") are asked for by their next letter. */
function afterFinalY(beginning: string, own: string): Completion[] {
  if (!beginning.endsWith('y') || own.endsWith('y')) return []
  return [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => ({ word: beginning + letter, prefix: true }))
}
