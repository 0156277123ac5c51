/** The window's own address. Everything else is foreign. */
export const scheme = 'app'
export const windowHost = 'crossread'
export const windowAddress = `${scheme}://${windowHost}/`

/** The window's page, opening the library at this path when one is given. */
export function pageAddress(library: string | null): string {
  return library === null ? windowAddress : `${windowAddress}?library=${encodeURIComponent(library)}`
}

/** True for files of the window. An origin is compared by its whole text, since `app:` has no origin outside a browser. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(windowAddress)
}

/** True for the window's one page, whatever library it names: the only place a window may go. */
export function isOwnPage(address: string): boolean {
  return address === windowAddress || address.startsWith(`${windowAddress}?`) || address.startsWith(`${windowAddress}#`)
}

/** Web addresses may be opened in the system's browser; nothing else may, since the system starts programs by address. */
export function isWebAddress(address: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol)
  } catch {
    // Not an address at all.
    return false
  }
}
