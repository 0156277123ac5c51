/** The desktop's door: one channel for calls, one for what the host tells. */
import { type BrowserWindow, ipcMain } from 'electron'
import { fail } from '../../shared/result'
import { firstAnswers, firstLibrary } from '../first'
import type { Host } from '../handlers'
import type { Report } from '../log'
import { callChannel, eventChannel, firstChannels } from './channels'
import { isOwnSender } from './security'

/** Answers calls from the pages of these windows; anybody else gets a refusal and is written to the log. */
export function openDoor(host: () => Promise<Host>, windows: () => readonly BrowserWindow[], report: Report): void {
  const isOwnWindow = (id: number) => windows().some((window) => !window.isDestroyed() && window.webContents.id === id)
  const answer = (channel: string, work: (host: Host, address: string, ...words: readonly unknown[]) => Promise<unknown>) =>
    ipcMain.handle(channel, async (event, ...words: readonly unknown[]) => {
      const address = event.senderFrame?.url ?? 'a frame that is gone'
      if (isOwnSender(event, isOwnWindow)) return work(await host(), address, ...words)
      report('ipc', `Refused a call from ${address}`)
      return fail('invalid-input', 'Only Crossread’s own window may ask.')
    })
  answer(callChannel, ({ dispatch }, _address, name, input) => dispatch(typeof name === 'string' ? name : String(name), input))
  answer(firstChannels.answers, ({ dispatch }) => firstAnswers(dispatch))
  answer(firstChannels.library, ({ dispatch }, address) => firstLibrary(dispatch, new URL(address).searchParams))
}

/** Passes on what the host tells. */
export function tellWindows(host: Host, windows: () => readonly BrowserWindow[]): void {
  host.onEvent((event) => {
    for (const window of windows()) if (!window.isDestroyed()) window.webContents.send(eventChannel, event)
  })
}
