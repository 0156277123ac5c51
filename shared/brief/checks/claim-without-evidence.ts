import type { Check } from './check'

/** A claim that no passage bears on is an opinion of the writer, and should be printed as one. */
export const claimWithoutEvidence: Check = ({ material, evidence }) =>
  material.claims
    .filter(({ id }) => (evidence.get(id) ?? []).length === 0)
    .map(({ id, text }) => ({ level: 'doubt', title: 'Claim without evidence', message: text, place: { kind: 'claim', id } }))
