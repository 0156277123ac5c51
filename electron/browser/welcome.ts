/** How a browser comes in: by an address with the token, or with a ticket in its place. Whoever has neither is told the way. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pageHeaders } from '../../shared/content-policy'
import { bearsToken, cookieName, type Guard, isTicket, isToken } from './guard'

export const strayed = 'Open Crossread by the address it printed when it started.'
const usedBefore = 'The address is not right, or was used before. Use the one that Crossread printed when it started.'

/** The token leaves the address bar and the history; the cookie is out of reach of scripts and of other sites. */
export function welcome(guard: Guard, url: URL, { method }: IncomingMessage, response: ServerResponse): void {
  const [token, ticket] = ['token', 'ticket'].map((name) => url.searchParams.get(name))
  const known = token ? isToken(guard, token) : isTicket(guard, ticket ?? '')
  if (method !== 'GET' || !known) {
    refuse(response, 403, token || ticket ? usedBefore : strayed)
    return
  }
  for (const name of ['token', 'ticket']) url.searchParams.delete(name)
  response.writeHead(302, {
    ...pageHeaders,
    location: `${guard.place}${url.search}`,
    'set-cookie': `${cookieName(guard)}=${guard.token}; HttpOnly; SameSite=Strict; Path=${guard.place}`,
    'cache-control': 'no-store',
  })
  response.end()
}

/** For the program that opens the browser: other people's programs may see the address it opens. */
export function giveTicket(guard: Guard, { method, headers }: IncomingMessage, response: ServerResponse): void {
  if (method !== 'POST' || !bearsToken(guard, headers)) {
    refuse(response, 403, strayed)
    return
  }
  const ticket = randomBytes(24).toString('hex')
  guard.tickets.add(ticket)
  response.writeHead(200, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(ticket)
}

/** Answers with a sentence for the person, who may be looking at it in a browser. */
export function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(sentence)
}
