/** Where the window was: kept in the config folder, and checked against the screens of today. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
/** Bounds in device-independent pixels; the zoom level is Chromium's, 0 for 100 %, each step 20 %. */
export type WindowState = { readonly bounds: Bounds | null; readonly maximised: boolean; readonly zoom: number }

export const smallestWindow = { width: 880, height: 560 }
export const firstWindow = { width: 1440, height: 900 }
const firstState: WindowState = { bounds: null, maximised: false, zoom: 0 }

/** Enough of the title bar to take hold of and drag. */
const graspable = { width: 120, height: 40 }

/** Chromium zooms from 25 % to 500 %. */
const zoomLimits = { least: -7.6, most: 8.9 }

/** The state that was kept; the first one when there is none or it cannot be read, since it holds nothing of value. */
export function readWindowState(file: string): WindowState {
  try {
    const { bounds, maximised, zoom } = JSON.parse(readFileSync(file, 'utf8')) as Partial<WindowState>
    return {
      bounds: isBounds(bounds) ? bounds : null,
      maximised: maximised === true,
      zoom: typeof zoom === 'number' && zoom >= zoomLimits.least && zoom <= zoomLimits.most ? zoom : 0,
    }
  } catch {
    return firstState
  }
}

/** Keeps the state. Throws what the disk says. */
export function writeWindowState(file: string, state: WindowState): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(state))
  renameSync(`${file}.new`, file)
}

/** The bounds to open with: those kept, when enough of them lies on one of the screens, else null for the system's choice. */
export function boundsOnScreens(bounds: Bounds | null, screens: readonly Bounds[]): Bounds | null {
  if (!bounds) return null
  // The title bar is at the top: a window whose top edge is out of reach cannot be moved back.
  const titleBar = { ...bounds, height: graspable.height }
  const reachable = screens.some((screen) => {
    const shown = overlap(titleBar, screen)
    return shown.width >= graspable.width && shown.height >= graspable.height / 2
  })
  if (!reachable) return null
  const largest = { width: Math.max(...screens.map(({ width }) => width)), height: Math.max(...screens.map(({ height }) => height)) }
  return {
    ...bounds,
    width: Math.max(smallestWindow.width, Math.min(bounds.width, largest.width)),
    height: Math.max(smallestWindow.height, Math.min(bounds.height, largest.height)),
  }
}

function overlap(a: Bounds, b: Bounds): { width: number; height: number } {
  return {
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)),
  }
}

function isBounds(value: unknown): value is Bounds {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height } = value as Partial<Bounds>
  return [x, y, width, height].every((number) => Number.isInteger(number)) && Number(width) > 0 && Number(height) > 0
}
