/**
 * Who may talk to the loopback server. Any page in the browser can send requests to 127.0.0.1, so every request must name
 * this server as its host (against DNS rebinding), come from its own pages (against foreign ones) and carry the token.
 */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export type Guard = {
  readonly port: number
  readonly token: string
  /**
   * The path that all of the window lies under, such as `/4c1f…/`. Cookies do not tell the ports of a computer apart, but they do tell
   * paths: at one that nobody else knows, no other server of this computer is ever sent the token.
   */
  readonly place: string
  /** Each opens the window once, instead of the token, in the place of which others on this computer can read (a list of processes). */
  readonly tickets: Set<string>
}

export function cookieName({ port }: Guard): string {
  // Two windows of one browser may be of two servers.
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

/** True for what another site's page has the browser ask for, without an Origin (https://www.w3.org/TR/fetch-metadata). Older browsers do not say. */
export function isFromElsewhere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin'
}

export function carriesToken(guard: Guard, headers: IncomingHttpHeaders): boolean {
  const cookies = (headers.cookie ?? '').split(';').map((part) => part.trim())
  const own = cookies.find((part) => part.startsWith(`${cookieName(guard)}=`))
  return own !== undefined && isToken(guard, own.slice(cookieName(guard).length + 1))
}

/** True for a ticket that was given out and not used yet. Asking uses it up. */
export function isTicket(guard: Guard, given: string): boolean {
  return guard.tickets.delete(given)
}

/** True for a request by the program that started the server and heard what it printed. */
export function bearsToken(guard: Guard, headers: IncomingHttpHeaders): boolean {
  return isToken(guard, (headers.authorization ?? '').replace(/^Bearer /, ''))
}

/** Compares in constant time, so that the token cannot be guessed letter by letter. */
export function isToken(guard: Guard, given: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(guard.token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
