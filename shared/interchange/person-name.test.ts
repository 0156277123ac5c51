import { describe, expect, test } from 'vitest'
import { bibliographicName } from './person-name'

const person = (family: string, given: string, particle = '', suffix = '') => ({ family, given, particle, suffix })

describe('a byline becomes a name of a bibliography', () => {
  test.each([
    ['Ines Albrecht', person('Albrecht', 'Ines')],
    ['Lena Maria Brandt', person('Brandt', 'Lena Maria')],
    ['Brandt, Lena Maria', person('Brandt', 'Lena Maria')],
    ['Rui da Silva', person('Silva', 'Rui', 'da')],
    ['Anna van der Meer', person('Meer', 'Anna', 'van der')],
    ['van der Meer, Anna', person('Meer', 'Anna', 'van der')],
    ['Thomas Reed Jr.', person('Reed', 'Thomas', '', 'Jr.')],
    ['Reed, Thomas, III', person('Reed', 'Thomas', '', 'III')],
    ['Thomas Reed, Jr.', person('Reed', 'Thomas', '', 'Jr.')],
    ['T.  Okafor', person('Okafor', 'T.')],
  ])('%s', (byline, name) => {
    expect(bibliographicName(byline)).toEqual(name)
  })

  test.each(['Marine Board', 'Ministry of Health', 'The Harbour Desk', 'Halima', 'Staff and agencies', 'One Two Three Four Five Six', ''])(
    'and stays whole where it names a body or cannot be split: %s',
    (byline) => {
      expect(bibliographicName(byline)).toEqual({ literal: byline })
    },
  )
})
