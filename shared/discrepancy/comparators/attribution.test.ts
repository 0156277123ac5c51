import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'

const found = (a: string, b: string) => queue(between(a, b)).filter((kind) => kind.startsWith('attribution'))
const words = '"We heard the hull scrape along the stones for a minute,"'

describe('the same words in two mouths', () => {
  it.each([
    ['full names', `${words} said Nora Feld, the mate.`, `${words} Ivo Marsh told the court.`],
    ['a word of reporting that no list knows', `${words} said Nora Feld, the mate.`, `${words} sighed Ivo Marsh, the cook.`],
    ['a surname behind the quotation', `Nora Feld spoke. ${words} Feld said.`, `${words} said Ivo Marsh, the cook.`],
    ['a pronoun', `Nora Feld, the mate, faced the court on Monday. ${words} she said.`, `${words} said Ivo Marsh, the cook.`],
    [
      'a pronoun in the next paragraph',
      `Nora Feld, the mate, faced the court on Monday.\n\n${words} she said.`,
      `${words} said Ivo Marsh, the cook.`,
    ],
    [
      'a sentence behind the quotation',
      `"We heard the hull scrape along the stones for a minute." That was how Nora Feld put it.`,
      `${words} said Ivo Marsh, the cook.`,
    ],
    ['an office without a name', `${words} the finance minister said.`, `${words} Mayor Ivo Marsh told the court.`],
    [
      'words of the same meaning',
      '"It is a tiny step on a huge stair," said Nora Feld, the mate.',
      '"This is a little step on a big stair," said Ivo Marsh.',
    ],
    [
      'a speech that goes on',
      `"It was dark," said Nora Feld, the mate. "We heard the hull scrape along the stones for a minute."`,
      `${words} said Ivo Marsh, the cook.`,
    ],
  ])('are told by %s', (_how, a, b) => {
    expect(found(a, b)).toEqual(['attribution/tension'])
  })
  it.each([
    ['the surname is the same', `${words} said Nora Feld, the mate.`, `Nora Feld spoke. ${words} Feld said.`],
    ['the name is spelled in two ways', `${words} said Nora Lazlow, the mate.`, `${words} said Nora Laszlow, the mate.`],
    ['an office may be the name', `${words} the mate said.`, `${words} said mate Nora Feld.`],
    ['one source names nobody', `${words} said Nora Feld, the mate.`, `${words} the mate said.`],
    ['the words are others', `${words} said Nora Feld, the mate.`, `"Nobody on the bridge saw the light of the pier," said Ivo Marsh.`],
  ])('are not seen where %s', (_why, a, b) => {
    expect(found(a, b)).toEqual([])
  })
})

describe('words told in one source and quoted in the other', () => {
  const speakers = (a: string, b: string) => queue(between(a, b)).filter((kind) => kind.startsWith('attribution'))
  const quoted = '"The heron will come back when the reeds grow tall again," said Jan Oster.'
  it('have two speakers', () => {
    expect(speakers(quoted, 'Mila Brandt said the heron will come back when the reeds grow tall again.')).toEqual(['attribution/tension'])
  })
  it('have one speaker', () => {
    expect(speakers(quoted, 'Jan Oster said the heron will come back when the reeds grow tall again.')).toEqual([])
  })
  it('are not the same where few words are', () => {
    expect(speakers(quoted, 'Mila Brandt said the heron will never be seen on the marsh.')).toEqual([])
  })
})
