/** How the person likes to read: kept in the settings of this computer, the same for all libraries. */
import { create } from 'zustand'
import { call } from '../host'
import { notifyFailure } from './notices'
import type { Side } from './side-widths'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

/** How sources look. */
type Reading = {
  readonly theme: Theme
  /** Size of the text of sources, in CSS pixels. */
  readonly textSize: number
  /** Longest line of a source, in characters (CSS ch). */
  readonly lineWidth: number
  /** Line height, as a multiple of the text size. */
  readonly lineSpacing: number
}

export type Preferences = Reading & {
  /** Widths of the list of sources and of the side panel, in CSS pixels; null for the usual one. */
  readonly sides: { readonly [side in Side]: number | null }
}

/** Few, ticked steps beat free sliders: each is one click from the next and can be told apart by eye. */
export const steps = {
  textSize: [14, 15, 16, 17, 18, 20, 22, 25, 28],
  lineWidth: [48, 56, 64, 72, 84, 100],
  lineSpacing: [1.35, 1.5, 1.62, 1.75, 2],
} as const

export const defaultReading: Reading = { theme: 'system', textSize: 17, lineWidth: 64, lineSpacing: 1.62 }

export const usePreferences = create<Preferences>(() => ({ ...defaultReading, sides: { rail: null, panel: null } }))

export type ReadingMeasure = keyof typeof steps

/** The next step of a measure in a direction, or the same at the end of the scale. */
export function stepFrom(measure: ReadingMeasure, value: number, direction: 1 | -1): number {
  const scale: readonly number[] = steps[measure]
  const nearest = scale.reduce((best, step, index) => (Math.abs(step - value) < Math.abs((scale[best] ?? 0) - value) ? index : best), 0)
  return scale[Math.min(scale.length - 1, Math.max(0, nearest + direction))] ?? value
}

export async function changePreferences(patch: Partial<Preferences>): Promise<void> {
  usePreferences.setState(patch)
  showPreferences()
  const result = await call('settings.write', { patch: { preferences: { ...usePreferences.getState() } } })
  if (!result.ok) notifyFailure(result.error)
}

/** Reads what was kept; anything that does not fit falls back to the default. */
export function restorePreferences(settings: Readonly<Record<string, unknown>>): void {
  const kept = settings['preferences']
  const values = recordOf(kept)
  const sides = recordOf(values['sides'])
  const number = (key: ReadingMeasure) => finite(values[key]) ?? defaultReading[key]
  usePreferences.setState({
    theme: themes.find((theme) => theme === values['theme']) ?? defaultReading.theme,
    textSize: number('textSize'),
    lineWidth: number('lineWidth'),
    lineSpacing: number('lineSpacing'),
    sides: { rail: finite(sides['rail']), panel: finite(sides['panel']) },
  })
  showPreferences()
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function finite(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** Puts theme and measures on the root element, where the style tokens read them. */
export function showPreferences(): void {
  const { theme, textSize, lineWidth, lineSpacing } = usePreferences.getState()
  const dark = theme === 'dark' || (theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  const root = document.documentElement
  root.dataset['theme'] = dark ? 'dark' : 'light'
  root.style.setProperty('--read-size', `${textSize}px`)
  root.style.setProperty('--read-measure', `${lineWidth}ch`)
  root.style.setProperty('--read-spacing', String(lineSpacing))
}
