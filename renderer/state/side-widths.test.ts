import { expect, it } from 'vitest'
import { widthOfSide } from './side-widths'

it('gives the sides their usual width until a person chooses another', () => {
  expect(widthOfSide('rail', null, 1280)).toEqual({ least: 180, most: 426, width: 244 })
  expect(widthOfSide('panel', null, 1280)).toEqual({ least: 260, most: 426, width: 336 })
  expect(widthOfSide('panel', 300, 1280).width).toBe(300)
})

it('makes the sides wider in a wide window, from 1900 pixels on', () => {
  expect(widthOfSide('rail', null, 1899).width).toBe(244)
  expect(widthOfSide('rail', null, 1900).width).toBe(300)
})

it('keeps a side between its least and its largest width', () => {
  expect(widthOfSide('rail', 20, 1280).width).toBe(180)
  expect(widthOfSide('rail', 900, 2560).width).toBe(480)
})

it('leaves at least a third of the window to the sources, whatever was kept on a larger screen', () => {
  const [rail, panel] = [widthOfSide('rail', 480, 1280), widthOfSide('panel', 640, 1280)]
  expect(1280 - rail.width - panel.width).toBeGreaterThanOrEqual(1280 / 3)
})

it('never asks for less than the least width, even in a very narrow window', () => {
  expect(widthOfSide('panel', null, 500)).toEqual({ least: 260, most: 260, width: 260 })
})
