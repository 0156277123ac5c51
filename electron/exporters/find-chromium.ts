/** A browser of this computer that can print to PDF: Chromium or one of its kin. Nothing is ever downloaded. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser']

/** The variable by which a person names another one. */
export const chromiumVariable = 'CROSSREAD_CHROMIUM'

/** The program's path, or null. A program that is named is taken at the person's word. */
export function findChromium(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  const named = environment[chromiumVariable]
  if (named) return existsSync(named) ? named : null
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = platform === 'win32' ? [] : names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...usualPlaces(environment, platform)].find((path) => existsSync(path)) ?? null
}

/** Where installers put them on systems that keep no programs on the path. */
function usualPlaces(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  if (platform !== 'win32') return []
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = environment[variable]
    return folder ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')] : []
  })
}
