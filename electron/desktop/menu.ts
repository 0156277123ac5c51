import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { HostEvent } from '../../shared/api'
import { eventChannel } from './channels'
import { type MenuItem, menus } from './menu-items'

/** Puts up the native menu. A chosen command goes to the window, which alone knows whether it is allowed now. */
export function showMenu(target: () => BrowserWindow | null): void {
  const run = (command: string) => {
    const event: HostEvent = { kind: 'command', command }
    target()?.webContents.send(eventChannel, event)
  }
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  const template = menus().map(
    ({ label, items }): MenuItemConstructorOptions => ({ label, submenu: items.filter(isOffered).map((item) => menuItem(item, run)) }),
  )
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, ...template]))
}

/** Developer tools are for developers: a packaged program has no use for them. On a Mac, Quit stands in the program's own menu. */
function isOffered(item: MenuItem): boolean {
  if (item.kind !== 'role') return true
  return !(item.role === 'toggleDevTools' && app.isPackaged) && !(item.role === 'quit' && process.platform === 'darwin')
}

function menuItem(item: MenuItem, run: (command: string) => void): MenuItemConstructorOptions {
  if (item.kind === 'separator') return { type: 'separator' }
  if (item.kind === 'role') return { role: item.role }
  return {
    label: item.label.replaceAll('&', '&&'),
    ...(item.accelerator === null ? {} : { accelerator: item.accelerator }),
    // The window listens to keys itself, in both hosts alike: the menu shows the key and leaves the press to it.
    registerAccelerator: false,
    click: () => run(item.command),
  }
}
