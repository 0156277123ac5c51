import { describe, expect, it } from 'vitest'
import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { namesIn } from './names'
import { roleKeys, rolesDiffer } from './roles'
import { winkReader } from './wink-reader'

const language = winkReader(winkNlp(winkModel, ['sbd', 'pos']))
const offices = (text: string) =>
  namesIn(language.read(text), text).flatMap(({ name, title }) => (title ? [`${name}: ${title.words}`] : []))

describe('the office beside a name', () => {
  it.each([
    ["The federation's president, Lukas Orlo, resigned.", "Lukas Orlo: federation's president"],
    ['He met minister of trade and industry Aurel Pont.', 'Aurel Pont: minister of trade and industry'],
    ['It was signed by Natural Resources and Environment Minister Edda Voss.', 'Edda Voss: Natural Resources and Environment Minister'],
    ['Edda Voss, the deputy prosecutor who led the case, spoke.', 'Edda Voss: deputy prosecutor'],
    ['General Edda Voss, the chief of the coast guard, spoke.', 'Edda Voss: chief of the coast guard'],
    ['Edda Voss, who chairs the board, spoke.', 'Edda Voss: chairs the board'],
  ])('is read: %s', (text, expected) => expect(offices(text)).toContain(expected))
})

it('gives no office to who once did something', () => {
  expect(offices('Edda Voss, who led the dig, spoke.')).toEqual([])
})

describe('two offices', () => {
  const differ = (a: string, b: string) => rolesDiffer(roleKeys(a), roleKeys(b))
  it('over two matters exclude each other, also where a matter is a trade', () => {
    expect(differ('interior minister', 'justice minister')).toBe('office')
  })
  it('are one where the second says little', () => {
    expect(differ('striker', 'player')).toBeNull()
    expect(differ('prime minister', 'head of government')).toBeNull()
  })
})
