import type { Stance } from '../model/vocabulary'

/** The sign of each stance beside its word and its colour, so that none of the three is needed alone. */
export const stanceSymbols: { readonly [Name in Stance]: string } = { supports: '✓', contradicts: '✕', qualifies: '~' }
