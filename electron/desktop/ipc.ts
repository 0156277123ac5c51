/** The desktop's door: one channel for calls, one for what the host tells. */
import { type BrowserWindow, ipcMain } from 'electron'
import { fail } from '../../shared/result'
import type { Host } from '../handlers'
import type { Report } from '../log'
import { callChannel, eventChannel } from './channels'
import { isOwnSender } from './security'

/** Answers calls from the pages of these windows; anybody else gets a refusal and is written to the log. */
export function openDoor(host: () => Promise<Host>, windows: () => readonly BrowserWindow[], report: Report): void {
  const isOwnWindow = (id: number) => windows().some((window) => !window.isDestroyed() && window.webContents.id === id)
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) => {
    if (!isOwnSender(event, isOwnWindow)) {
      report('ipc', `Refused a call from ${event.senderFrame?.url ?? 'a frame that is gone'}`)
      return fail('invalid-input', 'Only Crossread’s own window may ask.')
    }
    return (await host()).dispatch(typeof name === 'string' ? name : String(name), input)
  })
}

/** Passes on what the host tells. */
export function tellWindows(host: Host, windows: () => readonly BrowserWindow[]): void {
  host.onEvent((event) => {
    for (const window of windows()) if (!window.isDestroyed()) window.webContents.send(eventChannel, event)
  })
}
