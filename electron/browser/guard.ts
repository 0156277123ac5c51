/**
 * Who may talk to the loopback server. Any page in the browser can send requests to 127.0.0.1, so every request must name
 * this server as its host (against DNS rebinding), come from its own pages (against foreign ones) and carry the token.
 */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export type Guard = {
  readonly port: number
  readonly token: string
}

export function cookieName({ port }: Guard): string {
  // Cookies do not tell ports apart, so the name does: two servers on one computer keep out of each other's way.
  return `crossread-${port}`
}

export function ownOrigins({ port }: Guard): readonly string[] {
  return [`http://127.0.0.1:${port}`, `http://localhost:${port}`]
}

export function isOwnHost(guard: Guard, headers: IncomingHttpHeaders): boolean {
  return ownOrigins(guard).includes(`http://${headers.host ?? ''}`)
}

/** A missing Origin is what navigation sends; calls must send one. */
export function isOwnOrigin(guard: Guard, headers: IncomingHttpHeaders, required: boolean): boolean {
  const { origin } = headers
  return origin === undefined ? !required : ownOrigins(guard).includes(origin)
}

/**
 * True for what another site's page has the browser ask for, which carries the cookie when that site is on this computer too: cookies do not
 * tell ports apart. For questions without an Origin (https://www.w3.org/TR/fetch-metadata). Older browsers do not say.
 */
export function isFromElsewhere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin'
}

export function carriesToken(guard: Guard, headers: IncomingHttpHeaders): boolean {
  const cookies = (headers.cookie ?? '').split(';').map((part) => part.trim())
  const own = cookies.find((part) => part.startsWith(`${cookieName(guard)}=`))
  return own !== undefined && isToken(guard, own.slice(cookieName(guard).length + 1))
}

/** Compares in constant time, so that the token cannot be guessed letter by letter. */
export function isToken(guard: Guard, given: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(guard.token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
