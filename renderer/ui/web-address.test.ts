import { expect, it } from 'vitest'
import { isWebAddress } from './web-address'

it('knows the addresses that a link may lead to', () => {
  expect(isWebAddress('https://example.org/report')).toBe(true)
  expect(isWebAddress('HTTP://example.org')).toBe(true)
})

it.each(['mailto:editor@example.org', 'report.html', '#part', 'javascript:alert(1)', 'file:///report', '//example.org', ''])(
  'takes %s for words',
  (address) => {
    expect(isWebAddress(address)).toBe(false)
  },
)
