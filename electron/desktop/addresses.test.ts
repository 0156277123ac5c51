import { expect, test } from 'vitest'
import { isOwnAddress, isOwnPage, isWebAddress, pageAddress } from './addresses'

test('only the window’s own files count as its own', () => {
  expect(isOwnAddress('app://crossread/assets/index.js')).toBe(true)
  expect(isOwnAddress('app://crossread.example/assets/index.js')).toBe(false)
  expect(isOwnAddress('app://other/')).toBe(false)
  expect(isOwnAddress('https://crossread/')).toBe(false)
  expect(isOwnAddress('file:///app://crossread/')).toBe(false)
})

test('a window may go to its page with any library, and nowhere else', () => {
  expect(isOwnPage(pageAddress({ library: null, passage: null }))).toBe(true)
  expect(isOwnPage(pageAddress({ library: '/home/a & b/Trial?', passage: null }))).toBe(true)
  expect(isOwnPage('app://crossread/assets/index.js')).toBe(false)
  expect(isOwnPage('https://example.org/')).toBe(false)
})

test('the library’s path survives its way into the address', () => {
  expect(new URL(pageAddress({ library: '/home/a & b/Trial?#1', passage: null })).searchParams.get('library')).toBe('/home/a & b/Trial?#1')
})

test.each(['file:///etc/passwd', 'javascript:alert(1)', 'mailto:a@b.c', 'smb://host/share', 'app://crossread/', 'not an address', ''])(
  'the system is never asked to open %s',
  (address) => {
    expect(isWebAddress(address)).toBe(false)
  },
)

test('web addresses may be opened outside', () => {
  expect(isWebAddress('https://example.org/a?b=c')).toBe(true)
  expect(isWebAddress('http://example.org')).toBe(true)
})
