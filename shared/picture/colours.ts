import type { StatusKind } from '../claims/status'
import type { Relation } from '../model/vocabulary'

/** The colours of light paper, as the window paints them (renderer/tokens.css): a picture is for documents, and most are white. */
export const paper = {
  paper: '#fdfcf9',
  panel: '#f7f5f0',
  desk: '#efece5',
  line: '#e0dbd0',
  lineStrong: '#c2baa9',
  ink: '#23201b',
  ink2: '#595347',
  supports: '#17684d',
  supportsWash: '#dcf1e6',
  contradicts: '#b3311a',
  contradictsWash: '#fbe4dd',
  qualifies: '#855600',
  qualifiesWash: '#fbedc9',
  restates: '#3c6093',
  restatesWash: '#e1eaf6',
} as const

export type Colour = (typeof paper)[keyof typeof paper]

export const relationColours: { readonly [Name in Relation]: { readonly ink: Colour; readonly wash: Colour } } = {
  supports: { ink: paper.supports, wash: paper.supportsWash },
  contradicts: { ink: paper.contradicts, wash: paper.contradictsWash },
  qualifies: { ink: paper.qualifies, wash: paper.qualifiesWash },
  restates: { ink: paper.restates, wash: paper.restatesWash },
}

export const statusColours: { readonly [Kind in StatusKind]: Colour } = {
  established: paper.supports,
  disputed: paper.contradicts,
  contradicted: paper.contradicts,
  'single-source': paper.qualifies,
  unsupported: paper.ink2,
}
