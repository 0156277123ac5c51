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

/** What two tellings of a fact can differ in. */
export const findingTypes = [
  'number',
  'date',
  'ordinal',
  'name',
  'title',
  'place',
  'attribution',
  'negation',
  'modality',
  'event-order',
  'omission',
] as const
export type FindingType = (typeof findingTypes)[number]

/** What kind of difference it is. The first three make the queue, variants last in it; the others have folds of their own. */
export const verdicts = ['conflict', 'tension', 'variant', 'update', 'precision', 'scope', 'dispute', 'cannot-tell'] as const
export type Verdict = (typeof verdicts)[number]

export const tiers = ['strong', 'likely', 'weak'] as const
export type Tier = (typeof tiers)[number]

export const secondReadings = ['confirms', 'unsure', 'doubts'] as const
/** What a person's own model says of a pair that the rules found. */
export type SecondReading = (typeof secondReadings)[number]

export const severities = ['contradiction', 'tension', 'variant'] as const
export type Severity = (typeof severities)[number]

/** As what a person may accept a finding. All but `variant` are relations that the new links then have. */
export const acceptances = ['contradicts', 'qualifies', 'restates', 'variant'] as const
export type Acceptance = (typeof acceptances)[number]

/** Why a person may dismiss a finding, in the order of the keys 1 to 7. */
export const dismissals = [
  'different-event',
  'later-update',
  'rounding',
  'different-scope',
  'reported-view',
  'misread',
  'unimportant',
] as const
export type Dismissal = (typeof dismissals)[number]

/** How reliable a source has been, by the letters of the Admiralty code. */
export const reliabilityGrades = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type ReliabilityGrade = (typeof reliabilityGrades)[number]

/** How credible one item is, by the numbers of the Admiralty code. They are labels, not amounts, so they are kept as words. */
export const credibilityGrades = ['1', '2', '3', '4', '5', '6'] as const
export type CredibilityGrade = (typeof credibilityGrades)[number]

/** How a source comes to know what it says. */
export const accessKinds = ['witness', 'document', 'named', 'anonymous', 'wire'] as const
export type AccessKind = (typeof accessKinds)[number]

/** How likely a judgment holds the event to be, from least to most (shared/brief/likelihood.ts has words and ranges). */
export const likelihoods = [
  'almost-no-chance',
  'very-unlikely',
  'unlikely',
  'roughly-even',
  'likely',
  'very-likely',
  'almost-certain',
] as const
export type Likelihood = (typeof likelihoods)[number]

/** How good the basis of a judgment is. */
export const confidences = ['high', 'moderate', 'low'] as const
export type Confidence = (typeof confidences)[number]

/** Sections of a brief that Crossread writes from the library each time the brief is drawn. */
export const generatedSectionKinds = [
  'key-points',
  'agreement',
  'differences',
  'discrepancies',
  'claims',
  'matrix',
  'timeline',
  'sources',
  'footnotes',
] as const
export type GeneratedSectionKind = (typeof generatedSectionKinds)[number]
