/** The second host: the same window and calls, served to an ordinary browser on this computer only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mediaType, pageHeaders } from '../../shared/content-policy'
import { fail, type Result } from '../../shared/result'
import { decodeWire, encodeWire } from '../../shared/wire'
import type { Host } from '../handlers'
import { readStatic } from '../static-files'
import { carriesToken, cookieName, type Guard, isOwnHost, isOwnOrigin, isToken } from './guard'

/** Above the largest file that can be imported (50 MB, a third more as base64), with room for pasted pages. */
const maxBodyBytes = 200_000_000

/** Keeps a quiet event stream from being taken for a dead one. */
const heartbeatMs = 20_000

export type LoopbackServer = { readonly address: string; readonly port: number; close(): Promise<void> }

export async function startServer(host: Host, folder: string, token: string, port: number): Promise<LoopbackServer> {
  const streams = new Set<ServerResponse>()
  const stopEvents = host.onEvent((event) => {
    const line = `data: ${encodeWire(event)}\n\n`
    for (const stream of streams) stream.write(line)
  })
  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write(': still here\n\n')
  }, heartbeatMs)
  heartbeat.unref()

  const server: Server = createServer((request, response) => {
    const guard: Guard = { token, port: (server.address() as AddressInfo).port }
    answer(guard, host, folder, streams, request, response).catch((error: unknown) => {
      // The connection broke, or the request was not worth an answer.
      if (!response.headersSent) refuse(response, 400, String(error instanceof Error ? error.message : error))
      else response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = (server.address() as AddressInfo).port
  return {
    port: bound,
    address: `http://127.0.0.1:${bound}/?token=${token}`,
    async close() {
      clearInterval(heartbeat)
      stopEvents()
      for (const stream of streams) stream.end()
      server.closeAllConnections?.()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function answer(
  guard: Guard,
  host: Host,
  folder: string,
  streams: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, headers } = request
  if (!isOwnHost(guard, headers)) return refuse(response, 403, 'This address is not Crossread’s.')
  if (!isOwnOrigin(guard, headers, method !== 'GET')) return refuse(response, 403, 'Only Crossread’s own pages may ask.')
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${guard.port}`)

  const given = url.searchParams.get('token')
  if (method === 'GET' && url.pathname === '/' && given !== null) {
    if (!isToken(guard, given))
      return refuse(response, 403, 'The token in the address is not right. Use the address that Crossread printed.')
    url.searchParams.delete('token')
    // The token leaves the address bar and the history; the cookie is out of reach of scripts and other sites.
    response.writeHead(302, {
      location: `${url.pathname}${url.search}`,
      'set-cookie': `${cookieName(guard)}=${guard.token}; HttpOnly; SameSite=Strict; Path=/`,
    })
    response.end()
    return
  }
  if (!carriesToken(guard, headers)) return refuse(response, 403, 'Open Crossread by the address it printed when it started.')

  if (method === 'POST' && url.pathname.startsWith('/call/'))
    return call(host, decodeURIComponent(url.pathname.slice('/call/'.length)), request, response)
  if (method === 'GET' && url.pathname === '/events') return stream(streams, response)
  if (method === 'GET') return page(folder, url.pathname, response)
  refuse(response, 405, 'Crossread does not do this.')
}

async function call(host: Host, name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request)
  let result: Result<unknown>
  if (body === null) result = fail('limit-exceeded', 'This is more than Crossread takes at once. Import fewer or smaller files.')
  else {
    let input: unknown
    try {
      input = decodeWire(body)
    } catch {
      return send(response, fail('invalid-input', `${name}: the input is not JSON.`))
    }
    result = await host.dispatch(name, input)
  }
  send(response, result)
}

function send(response: ServerResponse, result: Result<unknown>): void {
  response.writeHead(200, { ...pageHeaders, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(encodeWire(result))
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

function stream(streams: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { ...pageHeaders, 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(': listening\n\n')
  streams.add(response)
  response.on('close', () => streams.delete(response))
}

async function page(folder: string, pathname: string, response: ServerResponse): Promise<void> {
  const file = await readStatic(folder, pathname)
  if (!file) return refuse(response, 404, 'There is no such page.')
  // Built files carry a hash in their name; the page itself must always be asked for.
  const cache = pathname.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache'
  response.writeHead(200, { ...pageHeaders, 'content-type': mediaType(file.path), 'cache-control': cache })
  response.end(file.bytes)
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(sentence)
}
