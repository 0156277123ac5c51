import fc from 'fast-check'
import { expect, test } from 'vitest'
import { xmlDocument, xmlElement } from '../../shared/interchange/xml-write'
import { attributeOf, elementsNamed, parseXml } from './xml'

test('attributes and text of XML come out as they went in, whatever looks like markup in them', () => {
  const words = fc
    .oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('a & b', '&amp;lt;', '<b> "x"', '&#65;'))
    .map((text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/\p{Cc}/gu, '')
        .trim(),
    )
  fc.assert(
    fc.property(words, words, (name, text) => {
      const [code] = elementsNamed(parseXml('a.xml', xmlDocument(xmlElement('Code', { name }, text))), 'code')
      expect([attributeOf(code, 'name'), code?.textContent]).toEqual([name, text])
    }),
  )
})

test('an attribute of an element that is not there is not there', () => {
  expect(attributeOf(undefined, 'name')).toBeNull()
  expect(attributeOf(elementsNamed(parseXml('a.xml', '<a/>'), 'a')[0], 'name')).toBeNull()
})
