/** The second host: the same window and calls, served to an ordinary browser on this computer only. */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mediaType, pageHeaders } from '../../shared/content-policy'
import { fail, type Result } from '../../shared/result'
import { decodeWire, encodeWire } from '../../shared/wire'
import { firstAnswers, firstLibrary } from '../first'
import type { Host } from '../handlers'
import { once } from '../once'
import { cacheControl, readStatic } from '../static-files'
import { createEventStreams, type EventStreams } from './event-streams'
import { carriesToken, type Guard, isFromElsewhere, isOwnHost, isOwnOrigin } from './guard'
import { giveTicket, refuse, strayed, welcome } from './welcome'

/** How much had been told when a call came (event-streams.ts). */
const toldHeader = 'crossread-told'

/** Above the largest file that can be imported (50 MB, a third more as base64), with room for pasted pages. */
const maxBodyBytes = 200_000_000

export type Served = {
  /** Answers calls and tells events. Asked for with the first of them, so that it may come later than the server. */
  readonly host: () => Promise<Host>
  /** The built window. */
  readonly folder: string
  /** Whoever carries it may do everything; nobody else anything. */
  readonly token: string
  /** 0 for any that is free. */
  readonly port: number
}

export type LoopbackServer = { readonly address: string; readonly port: number; close(): Promise<void> }

export async function startServer({ host, folder, token, port }: Served): Promise<LoopbackServer> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const place = `/${randomBytes(12).toString('hex')}/`
  const guard: Guard = { token, port: (server.address() as AddressInfo).port, place, tickets: new Set() }
  let streams: EventStreams | null = null
  const events = once(async () => {
    streams = createEventStreams(await host())
    return streams
  })
  server.on('request', (request, response) => {
    answer({ guard, host, folder, events }, request, response).catch((error: unknown) => {
      // The connection broke, or the address cannot be read.
      if (response.headersSent) response.destroy()
      else refuse(response, 400, error instanceof Error ? error.message : String(error))
    })
  })
  return {
    port: guard.port,
    address: `http://127.0.0.1:${guard.port}/?token=${token}`,
    async close() {
      // Nobody may have called yet: then there is no host to ask for.
      streams?.end()
      const closed = new Promise((resolve) => server.close(resolve))
      // Not in the Node of Electron 22; there the connections end by themselves, a little later.
      server.closeAllConnections?.()
      await closed
    },
  }
}

type Site = {
  readonly guard: Guard
  readonly host: () => Promise<Host>
  readonly folder: string
  readonly events: () => Promise<EventStreams>
}

async function answer({ guard, host, folder, events }: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, headers } = request
  if (!isOwnHost(guard, headers)) return refuse(response, 403, 'This address is not Crossread’s.')
  if (!isOwnOrigin(guard, headers, method !== 'GET')) return refuse(response, 403, 'Only Crossread’s own pages may ask.')
  // Put together, not resolved: of `//name` the latter would make another host.
  const url = new URL(`http://127.0.0.1:${guard.port}${request.url ?? '/'}`)

  if (url.pathname === '/') return welcome(guard, url, request, response)
  if (url.pathname === '/ticket') return giveTicket(guard, request, response)
  if (!url.pathname.startsWith(guard.place) || !carriesToken(guard, headers)) return refuse(response, 403, strayed)
  const path = url.pathname.slice(guard.place.length)

  if (method === 'POST' && path.startsWith('call/'))
    return call(await host(), await events(), path.slice('call/'.length), request, response)
  if (method === 'GET' && path === 'events') return (await events()).add(response)
  if (method === 'GET' && path.startsWith('first/')) {
    // A link on somebody else's page could open a library, which calls cannot be made to do.
    if (isFromElsewhere(headers)) return refuse(response, 403, 'Only Crossread’s own pages may ask.')
    return first(await host(), await events(), path, url.searchParams, response)
  }
  if (method === 'GET') return page(folder, path, path === '' ? preloadFirst(guard.place, url.search) : null, response)
  refuse(response, 405, 'Crossread does not do this.')
}

async function call(host: Host, events: EventStreams, name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Before the answer is made, which may be of this moment already.
  const told = events.told()
  const body = await readBody(request)
  send(response, body === null ? tooMuch() : await dispatched(host, name, body), told)
}

/** What the page named in its header, so that the browser asks for it before a script has run. */
async function first(
  { dispatch }: Host,
  events: EventStreams,
  path: string,
  address: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  const told = events.told()
  if (path === 'first/answers') return send(response, await firstAnswers(dispatch), told)
  if (path === 'first/library') return send(response, await firstLibrary(dispatch, address), told)
  refuse(response, 404, 'There is no such page.')
}

/** See https://html.spec.whatwg.org/multipage/links.html#link-type-preload; the window fetches them in renderer/host.ts. */
function preloadFirst(place: string, search: string): string {
  return ['first/answers', `first/library${search}`].map((address) => `<${place}${address}>; rel=preload; as=fetch; crossorigin`).join(', ')
}

async function dispatched(host: Host, name: string, body: string): Promise<Result<unknown>> {
  let input: unknown
  try {
    input = decodeWire(body)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return fail('invalid-input', `${name}: the input is not JSON.`)
    throw error
  }
  return host.dispatch(name, input)
}

function tooMuch(): Result<unknown> {
  return fail('limit-exceeded', 'This is more than Crossread takes at once, so nothing was done. Import fewer or smaller files.')
}

function send(response: ServerResponse, answer: unknown, told: number): void {
  response.writeHead(200, {
    ...pageHeaders,
    [toldHeader]: String(told),
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(encodeWire(answer))
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // What is too much is read to its end and thrown away, so that the answer can still be heard.
    if (size <= maxBodyBytes) chunks.push(chunk)
    else chunks.length = 0
  }
  return size > maxBodyBytes ? null : Buffer.concat(chunks).toString('utf8')
}

async function page(folder: string, path: string, link: string | null, response: ServerResponse): Promise<void> {
  const file = await readStatic(folder, `/${path}`)
  if (!file) return refuse(response, 404, 'There is no such page.')
  response.writeHead(200, {
    ...pageHeaders,
    'content-type': mediaType(file.path),
    // Built files carry a hash in their name; the page itself must always be asked for.
    'cache-control': cacheControl(`/${path}`),
    ...(link === null ? {} : { link }),
  })
  response.end(file.bytes)
}
