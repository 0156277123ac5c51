import { expect, test } from 'vitest'
import { withPlainCreator } from './pdf-creator'

const plain = (text: string) => Buffer.from(withPlainCreator(Buffer.from(text, 'latin1'), 'Crossread')).toString('latin1')

test('the creator names the program and nothing of the system, and nothing else moves', () => {
  const before = '%PDF-1.4\n<</Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) Chrome/108.0)\n/Producer (Skia)>>\nxref'
  const after = plain(before)
  expect(after).toMatch(/\/Creator \(Crossread\) +\n\/Producer \(Skia\)>>/)
  expect(after).not.toContain('Linux')
  expect(after).toHaveLength(before.length)
  expect(after.indexOf('xref')).toBe(before.indexOf('xref'))
})

test.each(['%PDF-1.4\n<</Producer (Skia)>>', '%PDF-1.4\n<</Creator (Skia)>>', '%PDF-1.4\n<</Creator (Mozilla'])(
  'a file that is otherwise is left as it is: %j',
  (text) => {
    expect(plain(text)).toBe(text)
  },
)
