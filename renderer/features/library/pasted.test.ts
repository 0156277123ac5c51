import { expect, it } from 'vitest'
import { markupOf } from './pasted'

const pasted = { text: 'Quay closed\r\n\r\nThe crane fell.', html: '<h1>Quay closed</h1><p>The crane fell.</p>' }

it('keeps the markup of words that were pasted, whatever their line ends', () => {
  expect(markupOf('Quay closed\n\nThe crane fell.', pasted)).toBe(pasted.html)
})

it('goes by the words alone once they were edited, or when there was no markup', () => {
  expect(markupOf('Quay closed\n\nThe crane fell', pasted)).toBeNull()
  expect(markupOf('The crane fell.', { text: 'The crane fell.', html: '' })).toBeNull()
  expect(markupOf('typed', null)).toBeNull()
})
