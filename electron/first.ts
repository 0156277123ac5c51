/** Answers what a window shows first, by the same door as its calls. */
import { type FirstAnswers, type FirstLibrary, firstPath } from '../shared/api/first'
import type { Dispatch } from './dispatch'

export async function firstAnswers(dispatch: Dispatch): Promise<FirstAnswers> {
  const [settings, recent] = await Promise.all([dispatch('settings.read', {}), dispatch('libraries.recent', {})])
  return { settings: settings as FirstAnswers['settings'], recent: recent as FirstAnswers['recent'] }
}

/** `address` is that of the window, which may name a library. */
export async function firstLibrary(dispatch: Dispatch, address: URLSearchParams): Promise<FirstLibrary> {
  const recent = (await dispatch('libraries.recent', {})) as FirstAnswers['recent']
  const path = firstPath(address, recent.ok ? recent.value : [])
  if (path === null) return null
  const result = await dispatch('libraries.open', { path, readOnly: false })
  return { path, result } as FirstLibrary
}
