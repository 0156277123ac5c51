import type { TimelineEntry } from './timeline'

const kinds = { passage: '', claim: 'Claim: ', report: 'Report: ' } as const

/** What a screen reader says of an entry. */
export function entryWords({ date, span, voice, words, target }: TimelineEntry): string {
  return `${date}${span.inferred ? ', inferred' : ''}. ${kinds[target.kind]}${words}${voice ? `. ${voice}` : ''}`
}

/** When, and who says so: the line above the words of an entry. */
export function entryHeading({ date, span, voice }: TimelineEntry): string {
  return `${date}${span.inferred ? ' (inferred)' : ''}${voice ? ` · ${voice}` : ''}`
}

/** A date that speaks against another, and who says it. */
export function opponentWords({ date, voice }: TimelineEntry, proposed: boolean): string {
  return `${date}, ${voice ?? 'claim'}${proposed ? ' (proposed)' : ''}`
}
