/** A real server for each test, on a host with folders of its own, and requests to it as a browser sends them, or as somebody else does. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import type { Result } from '../../shared/result'
import { decodeWire, encodeWire } from '../../shared/wire'
import { startHost, type TestHost, testFolder, withHosts } from '../handlers/handlers.testing'
import { type LoopbackServer, startServer } from './server'

const token = 'a'.repeat(48)

type Asked = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string | Buffer }
type Answered = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: string }

type Running = {
  readonly host: TestHost
  server: LoopbackServer
  /** A file beside the served folder. */
  readonly outside: string
  /** The path that the printed address leads to. */
  readonly place: string
}

export function withServer() {
  withHosts()
  let running: Running | null = null
  const now = (): Running => {
    if (!running) throw new Error('The server runs only inside a test.')
    return running
  }

  beforeEach(async () => {
    const host = startHost({ host: 'browser' })
    const place = testFolder()
    const folder = join(place, 'renderer')
    const outside = join(place, 'secret.txt')
    mkdirSync(join(folder, 'assets'), { recursive: true })
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Crossread</title>')
    writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'export {}')
    writeFileSync(outside, 'not for the window')
    const server = await startServer({ host: async () => host.host, folder, token, port: 0 })
    running = { host, outside, server, place: '/' }
    running = { ...running, place: (await askRoot(`/?token=${token}`)).headers.location ?? '' }
  })
  afterEach(() => now().server.close())

  /** Nothing is added or corrected. */
  function askRoot(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
    const { port } = now().server
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } }
      const sent = httpRequest(options, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  /** In the window's place: `/call/app.info`. */
  const ask = (path: string, asked?: Asked) => askRoot(`${now().place.slice(0, -1)}${path}`, asked)

  const cookie = () => `crossread-${now().server.port}=${token}`
  const origin = () => `http://127.0.0.1:${now().server.port}`
  const ours = () => ({ cookie: cookie(), origin: origin(), 'content-type': 'application/json' })

  async function call(name: string, input: unknown, headers: Record<string, string> = ours()): Promise<Result<unknown>> {
    const answer = await ask(`/call/${name}`, { method: 'POST', headers, body: encodeWire(input) })
    expect(answer.status).toBe(200)
    return decodeWire(answer.body) as Result<unknown>
  }

  return { now, ask, askRoot, cookie, origin, ours, call, token }
}
