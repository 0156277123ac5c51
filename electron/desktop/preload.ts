/** All that the window gets of the desktop: a way to call, and a way to hear. Built alone, into one file. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { HostEvent } from '../../shared/api'
import { callChannel, eventChannel } from './channels'

contextBridge.exposeInMainWorld('crossread', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, name, input),
  onEvent: (listener: (event: HostEvent) => void): (() => void) => {
    const hear = (_event: IpcRendererEvent, event: HostEvent) => listener(event)
    ipcRenderer.on(eventChannel, hear)
    return () => {
      ipcRenderer.off(eventChannel, hear)
    }
  },
})
