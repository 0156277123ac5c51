/**
 * The closed sets of words that records use, apart from the schemas: windows need the words, but not the checking code.
 */
export const colourIds = ['amber', 'green', 'rose', 'blue', 'violet'] as const
/** The five marker colours. What each one means, the library says (`Library.colours`). */
export type ColourId = (typeof colourIds)[number]

export const claimKinds = ['fact', 'figure', 'quotation', 'opinion', 'forecast'] as const
export type ClaimKind = (typeof claimKinds)[number]

export const relations = ['supports', 'contradicts', 'qualifies', 'restates'] as const
export type Relation = (typeof relations)[number]

/** The relations a passage may have to a claim: its stance. */
export const stances = ['supports', 'contradicts', 'qualifies'] as const
export type Stance = (typeof stances)[number]
