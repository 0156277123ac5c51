/** Real requests to a real server, on a host with folders of its own. */
import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { networkInterfaces } from 'node:os'
import { describe, expect, test } from 'vitest'
import type { HostEvent } from '../../shared/api'
import { contentPolicy } from '../../shared/content-policy'
import { decodeWire } from '../../shared/wire'
import { testFolder } from '../handlers/handlers.testing'
import { startServer } from './server'
import { withServer } from './server.testing'

const { now, ask, askRoot, cookie, origin, ours, call, token } = withServer()

describe('the printed address', () => {
  test('gives a cookie that scripts and other sites cannot use, and leads to a clean address', async () => {
    expect(now().server.address).toBe(`http://127.0.0.1:${now().server.port}/?token=${token}`)
    const { status, headers } = await askRoot(`/?token=${token}&library=%2Ftmp%2Fa%20b`)
    expect(status).toBe(302)
    expect(headers.location).toBe(`${now().place}?library=%2Ftmp%2Fa+b`)
    expect(headers['set-cookie']).toEqual([`crossread-${now().server.port}=${token}; HttpOnly; SameSite=Strict; Path=${now().place}`])
    expect(headers['referrer-policy']).toBe('no-referrer')
  })

  test.each(['', 'b'.repeat(48), 'a'.repeat(47), `${token}a`])('with another token (“%s”) leads nowhere', async (wrong) => {
    const { status, headers } = await askRoot(`/?token=${wrong}`)
    expect(status).toBe(403)
    expect(headers['set-cookie']).toBeUndefined()
  })
})

describe('a ticket', () => {
  const bearer = (word: string) => ({ method: 'POST', headers: { origin: origin(), authorization: `Bearer ${word}` } })

  test('opens the window once, so that an address that others could read is of no use to them', async () => {
    const { body: ticket } = await askRoot('/ticket', bearer(token))
    expect(ticket).toMatch(/^[0-9a-f]{48}$/)
    expect(ticket).not.toBe(token)
    const { status, headers } = await askRoot(`/?ticket=${ticket}&library=a`)
    expect({ status, location: headers.location }).toEqual({ status: 302, location: `${now().place}?library=a` })
    const again = await askRoot(`/?ticket=${ticket}`)
    expect({ status: again.status, cookie: again.headers['set-cookie'] }).toEqual({ status: 403, cookie: undefined })
  })

  test('is only given to who knows the token', async () => {
    for (const word of ['', 'b'.repeat(48), token.slice(1)]) expect((await askRoot('/ticket', bearer(word))).status).toBe(403)
    expect((await askRoot('/ticket', { headers: { authorization: `Bearer ${token}` } })).status).toBe(403)
    expect((await askRoot('/ticket', { method: 'POST', headers: ours() })).status).toBe(403)
    expect((await askRoot('/?ticket=')).status).toBe(403)
  })
})

describe('whoever does not carry the token', () => {
  test.each([
    ['nothing', {}],
    ['another token', { cookie: `crossread-1=${token}` }],
    ['a wrong token', { cookie: 'crossread-PORT=wrong' }],
  ] as const)('gets nothing with %s', async (_what, given) => {
    const headers = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value.replace('PORT', String(now().server.port))]),
    )
    for (const path of ['/', '/index.html', '/events', '/assets/main-1a2b.js']) expect((await ask(path, { headers })).status).toBe(403)
    const sent = { method: 'POST', headers: { ...headers, origin: origin() }, body: '{}' }
    expect(await ask('/call/app.info', sent)).toMatchObject({ status: 403 })
  })

  test('does not get through with the token in the address of a call', async () => {
    expect((await ask(`/call/app.info?token=${token}`, { method: 'POST', headers: { origin: origin() }, body: '{}' })).status).toBe(403)
  })
})

describe('a request from elsewhere', () => {
  test.each(['evil.example', 'evil.example:PORT', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example:PORT'])(
    'to the host “%s” is refused although it carries the token (DNS rebinding)',
    async (name) => {
      const headers = { ...ours(), host: name.replace('PORT', String(now().server.port)) }
      expect((await ask('/', { headers })).status).toBe(403)
      expect((await ask('/call/app.info', { method: 'POST', headers, body: '{}' })).status).toBe(403)
      expect((await askRoot(`/?token=${token}`, { headers })).status).toBe(403)
    },
  )

  test.each(['https://evil.example', 'null', 'http://127.0.0.1', 'http://127.0.0.1:1', 'https://127.0.0.1:PORT'])(
    'by the origin “%s” is refused although it carries the token',
    async (foreign) => {
      const headers = { ...ours(), origin: foreign.replace('PORT', String(now().server.port)) }
      expect((await ask('/call/app.info', { method: 'POST', headers, body: '{}' })).status).toBe(403)
      expect((await ask('/events', { headers })).status).toBe(403)
    },
  )

  test('to make a call must name its origin', async () => {
    expect((await ask('/call/app.info', { method: 'POST', headers: { cookie: cookie() }, body: '{}' })).status).toBe(403)
  })

  test('by the name localhost is one of ours', async () => {
    const name = `localhost:${now().server.port}`
    const headers = { ...ours(), host: name, origin: `http://${name}` }
    expect((await ask('/', { headers })).status).toBe(200)
  })
})

describe('the window', () => {
  test('is served with its policy and types, and never from a stale copy', async () => {
    const page = await ask('/', { headers: { cookie: cookie() } })
    expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>Crossread</title>' })
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    })
    const script = await ask('/assets/main-1a2b.js', { headers: { cookie: cookie() } })
    expect(script.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' })
    expect(script.headers['cache-control']).toContain('immutable')
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '//secret.txt',
    '/%00',
    '/%',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/assets',
    '/nothing.js',
  ])('does not lead out of its folder by %s', async (path) => {
    const answer = await ask(path, { headers: { cookie: cookie() } })
    // What leads out of the window's place is refused before it is looked for.
    expect(answer.status).toBe(/\.\.(\/|\\)|%2e%2e\//.test(path) ? 403 : 404)
    expect(answer.body).not.toContain('not for the window')
  })

  test('does not lead out of its folder by the full path of a file', async () => {
    const answer = await ask(`/${encodeURIComponent(now().outside)}`, { headers: { cookie: cookie() } })
    expect(answer.status).toBe(404)
  })

  test('answers no other methods', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) expect((await ask('/', { method, headers: ours() })).status).toBe(405)
    expect((await ask('/index.html', { method: 'POST', headers: ours(), body: '{}' })).status).toBe(405)
  })
})

describe('a call', () => {
  test('goes through the door and back', async () => {
    expect(await call('app.info', {})).toMatchObject({ ok: true, value: { version: '1.2.3', host: 'browser' } })
  })

  test('carries bytes both ways', async () => {
    const bytes = new Uint8Array(Buffer.from('A report\n\nSomething happened here today.'))
    const draft = await call('sources.extract', { item: { kind: 'bytes', name: 'a.txt', bytes } })
    expect(draft).toMatchObject({ ok: true, value: [{ text: expect.stringContaining('Something happened here today.') }] })
    const made = await now().host.call('libraries.create', { path: now().host.deps.homeDir, title: 'Bytes' })
    const exported = await call('briefs.export', { library: made.library.id, id: null, format: 'markdown' })
    expect(exported).toMatchObject({ ok: true, value: { bytes: expect.any(Uint8Array) } })
  })

  test.each(['nothing.such', 'toString', '__proto__', '..%2f..%2fetc', ''])('that does not exist (“%s”) is refused', async (name) => {
    expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })

  test.each(['', 'words', '{"open": ', '{"$bytes": "***"}'])('that is not JSON (“%s”) is refused', async (body) => {
    const answer = await ask('/call/app.info', { method: 'POST', headers: ours(), body })
    expect(decodeWire(answer.body)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })

  test('that is larger than what is taken is refused, and the next one is heard', async () => {
    const body = Buffer.alloc(200_000_001, 32)
    const answer = await ask('/call/app.info', { method: 'POST', headers: ours(), body })
    expect(decodeWire(answer.body)).toMatchObject({ ok: false, error: { code: 'limit-exceeded' } })
    expect(await call('app.info', {})).toMatchObject({ ok: true })
  })
})

describe('the stream of events', () => {
  /** Opens a stream; `next` resolves with the events in their order. */
  async function listen() {
    const heard: HostEvent[] = []
    const waiting: ((event: HostEvent) => void)[] = []
    const stream = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { host: `127.0.0.1:${now().server.port}`, cookie: cookie() }
      httpRequest({ host: '127.0.0.1', port: now().server.port, path: `${now().place}events`, headers }, resolve)
        .on('error', reject)
        .end()
    })
    let rest = ''
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      const blocks = (rest + text).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks.filter((lines) => lines.startsWith('data: '))) {
        const event = decodeWire(block.slice('data: '.length)) as HostEvent
        const next = waiting.shift()
        if (next) next(event)
        else heard.push(event)
      }
    })
    const ended = new Promise<void>((resolve) => stream.on('close', resolve))
    const next = () => {
      const event = heard.shift()
      return event ? Promise.resolve(event) : new Promise<HostEvent>((resolve) => waiting.push(resolve))
    }
    return { stream, ended, next }
  }

  async function nextChange(next: () => Promise<HostEvent>): Promise<HostEvent> {
    for (;;) {
      const event = await next()
      if (event.kind === 'changed') return event
    }
  }

  test('tells every window of every change, also one with line breaks in it', async () => {
    const { library } = await now().host.call('libraries.create', { path: now().host.deps.homeDir, title: 'Heard' })
    const [one, other] = [await listen(), await listen()]
    expect(one.stream.headers['content-type']).toBe('text/event-stream')
    const memo = 'First line\n\ndata: second line'
    const added = await call('claims.add', { library: library.id, batch: null, text: 'Somebody said so.', kind: 'fact', memo })
    if (!added.ok) throw new Error(added.error.message)
    for (const { next } of [one, other])
      expect(await nextChange(next)).toMatchObject({
        library: library.id,
        change: { puts: [{ record: { memo } }] },
        history: { undo: 'Make a claim' },
      })
  })

  test('begins with how much was told before, and so does each answer: a window that asked before it heard knows what it missed', async () => {
    const { library } = await now().host.call('libraries.create', { path: now().host.deps.homeDir, title: 'Heard' })
    const asked = async () =>
      Number((await ask('/call/settings.read', { method: 'POST', headers: ours(), body: '{}' })).headers['crossread-told'])
    const begun = async () => Number(String(await once((await listen()).stream, 'data')).match(/^event: begun\ndata: (\d+)\n\n/)?.[1])
    const before = await asked()
    expect(await begun()).toBe(before)
    await now().host.call('claims.add', { library: library.id, batch: null, text: 'Somebody said so.', kind: 'fact' })
    expect(await begun()).toBe(before + 1)
    expect(await asked()).toBe(before + 1)
  })

  test('goes on for the others when a window is closed', async () => {
    const { library } = await now().host.call('libraries.create', { path: now().host.deps.homeDir, title: 'Heard' })
    const [one, other] = [await listen(), await listen()]
    one.stream.destroy()
    await now().host.call('claims.add', { library: library.id, batch: null, text: 'Somebody said so.', kind: 'fact' })
    expect(await nextChange(other.next)).toMatchObject({ kind: 'changed' })
  })

  test('ends with the server', async () => {
    const { ended } = await listen()
    await now().server.close()
    await ended
    await expect(ask('/')).rejects.toThrow()
    now().server = await startServer({ host: async () => now().host.host, folder: testFolder(), token, port: 0 })
  })
})

test('nobody reaches the server by another address of this computer', async () => {
  const outer = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  const others = ['::1', ...outer.flatMap(({ internal, family, address }) => (internal || family !== 'IPv4' ? [] : [address]))]
  for (const address of others) {
    const reached = new Promise((resolve, reject) => {
      httpRequest({ host: address, port: now().server.port, path: '/' }, resolve).on('error', reject).end()
    })
    await expect(reached, address).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL/)
  }
})

test('a port that is in use is said at once', async () => {
  await expect(startServer({ host: async () => now().host.host, folder: testFolder(), token, port: now().server.port })).rejects.toThrow(
    /EADDRINUSE/,
  )
})
