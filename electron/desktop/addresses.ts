/** The window's own address. Everything else is foreign. */
export const scheme = 'app'
export const windowHost = 'crossread'
export const windowAddress = `${scheme}://${windowHost}/`

/** What a window is to show first: a library by its path, a passage by its address (shared/brief/passage-address.ts). */
export type Shown = { readonly library: string | null; readonly passage: string | null }

/** The window's page, showing what is given. */
export function pageAddress({ library, passage }: Shown): string {
  const words = Object.entries({ library, passage }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return words.length === 0 ? windowAddress : `${windowAddress}?${words.join('&')}`
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
