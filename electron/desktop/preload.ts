/** All that the window gets of the desktop: a way to call, a way to hear, and what it shows first. Built alone, into one file. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { HostEvent } from '../../shared/api'
import { callChannel, eventChannel, firstChannels } from './channels'

/** What is told before the window listens, which may be newer than the first answers. */
const held: HostEvent[] = []
const hold = (_event: IpcRendererEvent, event: HostEvent) => {
  held.push(event)
}
ipcRenderer.on(eventChannel, hold)

contextBridge.exposeInMainWorld('crossread', {
  // Asked now: the page's first script runs only when the page was read.
  first: { answers: ipcRenderer.invoke(firstChannels.answers), library: ipcRenderer.invoke(firstChannels.library) },
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, name, input),
  onEvent: (listener: (event: HostEvent) => void): (() => void) => {
    const hear = (_event: IpcRendererEvent, event: HostEvent) => listener(event)
    ipcRenderer.off(eventChannel, hold)
    for (const event of held.splice(0)) listener(event)
    ipcRenderer.on(eventChannel, hear)
    return () => {
      ipcRenderer.off(eventChannel, hear)
    }
  },
})
