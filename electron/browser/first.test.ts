/** What a fresh window is answered before it has asked, over real requests. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeWire } from '../../shared/wire'
import { testFolder } from '../handlers/handlers.testing'
import { withServer } from './server.testing'

const { now, ask, cookie } = withServer()

describe('what a window shows first', () => {
  const first = async (path: string, headers: Record<string, string> = { cookie: cookie(), 'sec-fetch-site': 'same-origin' }) => {
    const answer = await ask(path, { headers })
    return { ...answer, value: answer.status === 200 ? decodeWire(answer.body) : null }
  }

  test('is named by the page, so that the browser asks for it before a script has run', async () => {
    const { headers } = await ask('/?library=%2Ftmp%2Fa%20%22b%22%3E', { headers: { cookie: cookie() } })
    expect(headers.link).toBe(
      `<${now().place}first/answers>; rel=preload; as=fetch; crossorigin, <${now().place}first/library?library=%2Ftmp%2Fa%20%22b%22%3E>; rel=preload; as=fetch; crossorigin`,
    )
    expect((await ask('/assets/main-1a2b.js', { headers: { cookie: cookie() } })).headers.link).toBeUndefined()
  })

  test('is how the program is set, and the library that was open last', async () => {
    expect((await first('/first/library')).value).toBeNull()
    await now().host.call('settings.write', { patch: { theme: 'dark' } })
    const older = await now().host.call('libraries.create', { path: now().host.deps.homeDir, title: 'Older' })
    const last = await now().host.call('libraries.create', { path: now().host.deps.homeDir, title: 'Last' })
    await now().host.host.close()
    const opened = await first('/first/library')
    expect(opened.value).toMatchObject({ path: last.path, result: { ok: true, value: { library: { title: 'Last' } } } })
    expect(opened.headers['crossread-told']).toBe('0')
    expect((await first('/first/answers')).value).toMatchObject({
      settings: { ok: true, value: { theme: 'dark' } },
      recent: { ok: true, value: [{ path: last.path, missing: false }, { path: older.path }] },
    })
    expect((await first(`/first/library?library=${encodeURIComponent(older.path)}`)).value).toMatchObject({ path: older.path })
    expect((await first('/first/library?passage=anything')).value).toBeNull()
  })

  test('says what is wrong with a library that is named and not there', async () => {
    const { value } = await first(`/first/library?library=${encodeURIComponent(join(testFolder(), 'nothing'))}`)
    expect(value).toMatchObject({ result: { ok: false, error: { code: 'not-found' } } })
  })

  test('is nothing for a page of somebody else, also not for one on this computer', async () => {
    for (const site of ['same-site', 'cross-site', 'none'])
      expect((await first('/first/library', { cookie: cookie(), 'sec-fetch-site': site })).status, site).toBe(403)
    expect((await first('/first/library', { 'sec-fetch-site': 'same-origin' })).status).toBe(403)
    expect((await first('/first/else')).status).toBe(404)
  })
})
