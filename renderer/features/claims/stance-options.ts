import type { Stance } from '../../../shared/model/vocabulary'

/** The stances a passage may take towards a claim, in the order they are offered. */
export const stanceOptions: readonly { readonly value: Stance; readonly label: string }[] = [
  { value: 'supports', label: 'supports' },
  { value: 'contradicts', label: 'contradicts' },
  { value: 'qualifies', label: 'qualifies' },
]
