import { describe, expect, test } from 'vitest'
import { matches, parseKeys } from './chord'

type Pressed = { key: string; code?: string; ctrl?: boolean; meta?: boolean; alt?: boolean; shift?: boolean; altGraph?: boolean }

function pressed(
  keys: string,
  { key, code = '', ctrl = false, meta = false, alt = false, shift = false, altGraph = false }: Pressed,
  onMac = false,
) {
  const press = {
    key,
    code,
    ctrlKey: ctrl,
    metaKey: meta,
    altKey: alt,
    shiftKey: shift,
    getModifierState: (name: string) => name === 'AltGraph' && altGraph,
  }
  return matches(press, parseKeys(keys), onMac)
}

describe('keys', () => {
  test('Mod is Ctrl, and Cmd on a Mac', () => {
    expect(pressed('Mod+K', { key: 'k', ctrl: true })).toBe(true)
    expect(pressed('Mod+K', { key: 'k', meta: true })).toBe(false)
    expect(pressed('Mod+K', { key: 'k', meta: true }, true)).toBe(true)
    expect(pressed('Mod+K', { key: 'k', ctrl: true, meta: true }, true)).toBe(false)
  })

  test('a letter minds Shift, a sign does not: keyboards reach it by different ways', () => {
    expect(pressed('X', { key: 'X', shift: true })).toBe(false)
    expect(pressed('Shift+X', { key: 'X', shift: true })).toBe(true)
    expect(pressed('?', { key: '?', shift: true })).toBe(true)
    expect(pressed('+', { key: '+' })).toBe(true)
  })

  test('digits that are typed with Shift, as on French keyboards, are digits', () => {
    expect(pressed('1', { key: '1', code: 'Digit1', shift: true })).toBe(true)
    expect(pressed('1', { key: '1', code: 'Numpad1' })).toBe(true)
    expect(pressed('1', { key: '&', code: 'Digit1' })).toBe(false)
  })

  test('a bracket typed with AltGr is a bracket, and AltGr is neither Ctrl nor Alt', () => {
    const bracket = { key: ']', code: 'Digit9', ctrl: true, alt: true, altGraph: true }
    expect(pressed(']', bracket)).toBe(true)
    expect(pressed('Alt+9', bracket)).toBe(false)
  })

  test('with Alt the physical key counts, whatever character it types', () => {
    expect(pressed('Alt+M', { key: 'µ', code: 'KeyM', alt: true })).toBe(true)
    expect(pressed('Alt+5', { key: '[', code: 'Digit5', alt: true }, true)).toBe(true)
  })
})
