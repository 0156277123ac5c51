/** What a window may not do: everything that reading and writing in a library does not need. One rule, one place. */
import type { App, Session, WebContents } from 'electron'
import { isOwnAddress, isOwnPage, scheme } from './addresses'

/** Copying a quote needs this one; it writes text and pictures only, after a click or key. */
const granted = 'clipboard-sanitized-write'

/** Denies permissions, devices, downloads and every request that is not for the window's own files. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(permission === granted && isOwnAddress(details.requestingUrl))
  })
  // A permission that is asked about without a request: the origin comes without the closing slash in some versions.
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === granted && isOwnAddress(`${origin.replace(/\/$/, '')}/`),
  )
  session.setDevicePermissionHandler(() => false)
  // Dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }))
  // Saving goes through the system's dialog (files.save); a download would land in a folder without asking.
  session.on('will-download', (event) => event.preventDefault())
}

/** The window's own files; data and blob addresses, which stay inside it; the developer tools' own files. */
function mayRequest(address: string): boolean {
  return isOwnAddress(address) || /^(data|blob|devtools):/.test(address)
}

/** Holds every page of the program, whoever made it, to its one page: no navigation, no new windows, no embedded pages. */
export function lockPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents))
}

function lockPage(contents: WebContents): void {
  contents.on('will-navigate', (event, address) => {
    // Reloading is a navigation to where the page already is.
    if (!isOwnPage(address)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** True for a call that comes from the page of one of our windows itself, not from a frame in it or from elsewhere. */
export function isOwnSender(sender: Sender, isOwnWindow: (id: number) => boolean): boolean {
  const frame = sender.senderFrame
  // A frame that is already gone can no longer say where it came from.
  if (!frame) return false
  return frame.parent === null && frame.url.startsWith(`${scheme}:`) && isOwnPage(frame.url) && isOwnWindow(sender.sender.id)
}

/** The part of an IPC event that tells who sent it. */
export type Sender = {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}
