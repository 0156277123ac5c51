import { expect, test } from 'vitest'
import { commands } from '../../shared/commands'
import { acceleratorOf, menus } from './menu-items'

test('every command stands in the menu once', () => {
  const shown = menus().flatMap(({ items }) => items.flatMap((item) => (item.kind === 'command' ? [item.command] : [])))
  expect([...shown].sort()).toEqual(commands.map(({ id }) => id).sort())
})

test('keys without Mod or Alt stay with typing', () => {
  expect(acceleratorOf('1')).toBeNull()
  expect(acceleratorOf('Shift+X')).toBeNull()
  expect(acceleratorOf(undefined)).toBeNull()
})

test('keys are written the way the system shows them', () => {
  expect(acceleratorOf('Mod+Shift+F')).toBe('CommandOrControl+Shift+F')
  expect(acceleratorOf('Alt+ArrowLeft')).toBe('Alt+Left')
})

test('the system keeps its own Paste', () => {
  expect(acceleratorOf('Mod+V')).toBeNull()
  expect(menus().find(({ label }) => label === 'Edit')?.items).toContainEqual({ kind: 'role', role: 'paste' })
})
