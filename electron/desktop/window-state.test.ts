import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { boundsOnScreens, readWindowState, writeWindowState } from './window-state'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-window-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const laptop = { x: 0, y: 0, width: 1440, height: 900 }
const second = { x: 1440, y: -200, width: 2560, height: 1440 }

test('a window comes back where it was left', () => {
  const file = join(folder, 'config', 'window.json')
  const state = { bounds: { x: 40, y: 60, width: 1200, height: 800 }, maximised: true, zoom: 1.5 }
  writeWindowState(file, state)
  expect(readWindowState(file)).toEqual(state)
})

test.each(['', '{', 'null', '[]', '{"bounds":{"x":"left"},"zoom":99,"maximised":"yes"}'])(
  'a file that holds %j counts as none',
  (words) => {
    const file = join(folder, 'window.json')
    writeFileSync(file, words)
    expect(readWindowState(file)).toEqual({ bounds: null, maximised: false, zoom: 0 })
  },
)

test('a window on a screen that is still there stays', () => {
  const bounds = { x: 1600, y: -100, width: 1800, height: 1200 }
  expect(boundsOnScreens(bounds, [laptop, second])).toEqual(bounds)
})

test('a window on a screen that was unplugged opens where the system likes', () => {
  expect(boundsOnScreens({ x: 1600, y: -100, width: 1800, height: 1200 }, [laptop])).toBeNull()
})

test('a window whose title bar is above the screen opens where the system likes', () => {
  expect(boundsOnScreens({ x: 0, y: -500, width: 1200, height: 1200 }, [laptop])).toBeNull()
})

test('a window larger than every screen shrinks to the largest', () => {
  expect(boundsOnScreens({ x: 0, y: 0, width: 4000, height: 3000 }, [laptop])).toEqual(laptop)
})
