import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from './file-name'

test('a title becomes a name without separators, dots at the ends or control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const name = safeFileName(title)
      expect(name).not.toBe('')
      expect(name).not.toMatch(/[/\\:*?"<>|\n\t]/)
      expect(name).not.toMatch(/^\.|[. ]$/)
      expect([...name].length).toBeLessThanOrEqual(70)
    }),
  )
})

test('a title that Windows keeps for a device gets a name of its own', () => {
  expect(safeFileName('NUL')).toBe('NUL library')
  expect(safeFileName('Con.')).toBe('Con library')
})

test('ordinary titles stay as they are', () => {
  expect(safeFileName('Harrow Bay grounding')).toBe('Harrow Bay grounding')
  expect(safeFileName('What/when: the “Solway Star”?')).toBe('What when the “Solway Star”')
})
