/** The words for what a finding is, as the panel says them. */
import type { Acceptance, Dismissal, FindingType, SecondReading, Tier, Verdict } from '../../../shared/model/vocabulary'

export const typeNames: { readonly [Type in FindingType]: string } = {
  number: 'Number',
  date: 'Date',
  ordinal: 'Order or sequence',
  name: 'Name',
  title: 'Role or title',
  place: 'Place',
  attribution: 'Attribution',
  negation: 'Denial',
  modality: 'Status',
  'event-order': 'Course of events',
  omission: 'Left out',
}

export const tierNames: { readonly [T in Tier]: string } = { strong: 'strong', likely: 'likely', weak: 'weak' }

export const secondReadingWords: { readonly [Reading in SecondReading]: string } = {
  confirms: 'The second reader confirms it.',
  unsure: 'The second reader is not sure.',
  doubts: 'The second reader doubts it, so it stands further down.',
}

/** The verdict classes that do not stand in the main queue, in the order of their folds. */
export const folds = ['update', 'precision', 'scope', 'dispute', 'cannot-tell'] as const satisfies readonly Verdict[]

export const foldNames: { readonly [V in (typeof folds)[number]]: { readonly title: string; readonly hint: string } } = {
  update: { title: 'Later updates', hint: 'The later report knows more; the earlier one was right when it was written.' },
  precision: { title: 'Precision', hint: 'The same value, rounded or hedged differently.' },
  scope: { title: 'Scope', hint: 'Different groups, periods or places are spoken of.' },
  dispute: { title: 'Disputed by the parties', hint: 'The sources agree that two sides say different things.' },
  'cannot-tell': { title: 'Cannot tell', hint: 'There is too little to say whether these speak of the same thing.' },
}

export const acceptanceNames: { readonly [As in Acceptance]: string } = {
  contradicts: 'Contradicts',
  qualifies: 'Qualifies',
  restates: 'Restates',
  variant: 'Variant',
}

export const dismissalNames: { readonly [Why in Dismissal]: string } = {
  'different-event': 'Different event',
  'later-update': 'Later update',
  rounding: 'Rounding',
  'different-scope': 'Different scope',
  'reported-view': 'Reported view',
  misread: 'Misread',
  unimportant: 'Unimportant',
}
