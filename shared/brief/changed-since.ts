/** What changed after a section was written that refers to it or stands beside it. */
import type { Section, Seen } from '../model/brief'
import type { Acceptance, Dismissal } from '../model/vocabulary'
import { isWritten, type Surroundings } from './seen'

export type SeenChange = {
  readonly id: Seen['id']
  readonly kind: Seen['kind']
  readonly was: string
  /** Null when it is not in the library any more. */
  readonly now: string | null
}

/**
 * The changes behind a section's back, in the order in which it saw things. Whatever only moved or was touched is none. A
 * passage that is not at hand is told only where the words still refer to it: elsewhere the change of its claim says it.
 */
export function changedSince(sections: readonly Section[], index: number, surroundings: Surroundings): readonly SeenChange[] {
  const section = sections[index]
  if (!section || !isWritten(section)) return []
  const beside = new Set<string>(surroundings.beside(sections, index))
  return section.seen.flatMap((seen): readonly SeenChange[] => {
    const now = surroundings.now(seen.id)
    if (now === null && seen.kind === 'passage' && !beside.has(seen.id)) return []
    if (now !== null && sameSeen(seen, now)) return []
    return [{ id: seen.id, kind: seen.kind, was: words(seen), now: now && wordsAfter(seen, now) }]
  })
}

const nouns: { readonly [Kind in Seen['kind']]: string } = { claim: 'claim', passage: 'quote', decision: 'finding' }

/** The change as a sentence. */
export function changeSentence({ kind, was, now }: SeenChange): string {
  return now === null ? `A ${nouns[kind]} is gone: it was ${was}.` : `A ${nouns[kind]} changed: it was ${was}, and is now ${now}.`
}

function sameSeen(one: Seen, other: Seen): boolean {
  // Schemas give fields in one order, and both come from the same function.
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
}

/** What stayed the same is not said again. */
function wordsAfter(was: Seen, now: Seen): string {
  return now.kind === 'claim' && was.kind === 'claim' && now.text === was.text ? voicesIn(now) : words(now)
}

function words(seen: Seen): string {
  switch (seen.kind) {
    case 'claim':
      return `“${seen.text}”, ${voicesIn(seen)}`
    case 'passage':
      return `“${seen.quote}”`
    case 'decision':
      return `${seen.fact}: ${seen.values.join(' or ')}, ${outcomeWords[seen.outcome]}`
  }
}

function voicesIn({ supports, contradicts, qualifies }: Extract<Seen, { kind: 'claim' }>): string {
  const parts = [`${supports} for it`, `${contradicts} against it`, ...(qualifies > 0 ? [`${qualifies} qualifying it`] : [])]
  return parts.join(', ')
}

const outcomeWords: { readonly [Outcome in Acceptance | Dismissal]: string } = {
  contradicts: 'accepted as a contradiction',
  qualifies: 'accepted as a qualification',
  restates: 'accepted as the same in other words',
  variant: 'accepted as a variant of one name',
  'different-event': 'dismissed as another event',
  'later-update': 'dismissed as a later update',
  rounding: 'dismissed as rounding',
  'different-scope': 'dismissed as another scope',
  'reported-view': 'dismissed as a reported view',
  misread: 'dismissed as misread',
  unimportant: 'dismissed as unimportant',
}
