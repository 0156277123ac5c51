import type { FurnitureKind } from '../model/source'

const labels: { readonly [Kind in FurnitureKind]: string } = {
  menu: 'menu',
  'sign-up': 'sign-up',
  share: 'sharing',
  'caption-repeated': 'repeated caption',
  'title-repeated': 'repeated title',
  'photo-credit': 'photo credit',
  credit: 'credit',
  byline: 'byline',
  'date-line': 'date line',
  bio: 'about the author',
  donation: 'donation appeal',
  comments: 'comments',
  related: 'related stories',
  rights: 'rights',
  'running-head': 'running head',
  'page-number': 'page number',
  other: 'other',
}

/** The class of page furniture in words. */
export function furnitureLabel(kind: FurnitureKind): string {
  return labels[kind]
}
