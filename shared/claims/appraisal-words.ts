/** The grades of the Admiralty code and the kinds of access in words, the same on every screen and in every brief. */
import type { AccessKind, CredibilityGrade, ReliabilityGrade } from '../model/vocabulary'

export const reliabilityWords: { readonly [Grade in ReliabilityGrade]: string } = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
}

export const credibilityWords: { readonly [Grade in CredibilityGrade]: string } = {
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'cannot be judged',
}

export const accessWords: { readonly [Kind in AccessKind]: string } = {
  witness: 'saw it',
  document: 'has the document',
  named: 'quotes named people',
  anonymous: 'quotes unnamed people',
  wire: 'repeats an agency',
}
