/** One test for each line of defence of the desktop window. */
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Desktop, desktopOf } from './fixtures/desktop'
import { test as base, expect } from './fixtures/journey'

const test = base.extend<{ desktop: Desktop }>({
  desktop: async ({ app, workbench }, use) => {
    await workbench.ready()
    await use(desktopOf(app))
  },
})

/** An address that no test ever reaches. */
const elsewhere = 'https://example.org/'

test('the page has no powers but the bridge: two functions and what is shown first', async ({ app, desktop }) => {
  expect(await desktop.preferences()).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  })
  const seen = await app.page.evaluate(() => ({
    bridge: Object.keys(window.crossread ?? {}).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
  }))
  expect(seen).toEqual({ bridge: ['call', 'first', 'onEvent'], node: [] })
})

for (const address of [elsewhere, 'app://other/', 'app://crossread/assets/']) {
  test(`the window does not go to ${address}`, async ({ app, desktop }) => {
    const before = app.page.url()
    await desktop.watchNavigation()
    await app.page.evaluate((to) => {
      window.location.href = to
    }, address)
    expect(await desktop.navigationSeen()).toEqual({ address, prevented: true })
    // Playwright still waits for the page that never came, so the page itself is asked.
    expect(await app.page.evaluate(() => [window.location.href, document.querySelector('main') !== null])).toEqual([before, true])
  })
}

test('no page opens another window', async ({ app, desktop }) => {
  const opened = await app.page.evaluate((to) => [window.open(to), window.open('about:blank')].map((other) => other !== null), elsewhere)
  expect(opened).toEqual([false, false])
  expect(await desktop.windowCount()).toBe(1)
})

test('every permission is refused', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications', 'midi', 'clipboard-read', 'persistent-storage']
    const asked = names.map(async (name) => [name, (await navigator.permissions.query({ name: name as PermissionName })).state])
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      (error: Error) => error.name,
    )
    return { ...Object.fromEntries(await Promise.all(asked)), notification: await Notification.requestPermission(), getUserMedia: camera }
  })
  expect(Object.entries(answers).filter(([, answer]) => answer === 'granted' || answer === 'prompt')).toEqual([])
})

test('a call from a page that is not ours is refused', async ({ desktop }) => {
  const answer = await desktop.inForeignWindow('data:text/html,<h1>stranger</h1>', "window.crossread.call('settings.read', {})")
  expect(answer).toEqual({ ok: false, error: { code: 'invalid-input', message: 'Only Crossread’s own window may ask.' } })
})

test('a page of ours in a window that is not ours is refused too', async ({ desktop }) => {
  const answer = await desktop.inForeignWindow('app://crossread/', "window.crossread.call('settings.read', {})")
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
})

test('no address leads out of the folder of the window', async ({ desktop }) => {
  const paths = [
    '../package.json',
    '..%2fpackage.json',
    '%2e%2e/%2e%2e/package.json',
    '..%5c..%5cpackage.json',
    '/etc/hostname',
    '%00',
    'assets/..%2f..%2fnode/main.cjs',
    '%',
  ]
  // From a page without the policy, so that it is the protocol that answers.
  const code = `Promise.all(${JSON.stringify(paths)}.map((path) => fetch('app://crossread/' + path).then((response) => response.status, () => 'refused')))`
  const answers = (await desktop.inForeignWindow('app://crossread/index.html', code)) as unknown[]
  expect(answers.map((answer) => answer === 404 || answer === 'refused')).toEqual(paths.map(() => true))
})

test('a page that comes without our policy reaches no server either', async ({ desktop }) => {
  const server = await countingServer()
  const code = `Promise.all(['127.0.0.1', 'localhost'].map((host) => fetch('http://' + host + ':${server.port}/', { mode: 'no-cors' }).then(() => 'sent', () => 'refused')))`
  expect(await desktop.inForeignWindow('data:text/html,<h1>stranger</h1>', code)).toEqual(['refused', 'refused'])
  expect(server.heard()).toBe(0)
  await server.close()
})

test('the policy stops scripts, styles and requests that are not the program’s own', async ({ app }) => {
  const after = await app.page.evaluate(async (address) => {
    const script = document.createElement('script')
    script.textContent = 'window.taken = true'
    document.head.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.head.append(style)
    const request = await fetch(address).then(
      () => 'sent',
      () => 'refused',
    )
    return { request, taken: 'taken' in window, hidden: getComputedStyle(document.body).display === 'none' }
  }, elsewhere)
  expect(after).toEqual({ request: 'refused', taken: false, hidden: false })
  // The window complains of each, as it should; that is why every journey fails when its window complains.
  const directives = ['script-src', 'style-src', 'connect-src']
  await expect
    .poll(() => directives.filter((name) => app.complaints.some((complaint) => complaint.includes(`"${name} 'self'"`))))
    .toEqual(directives)
  app.complaints.length = 0
})

test('only web addresses are opened outside', async ({ app, desktop }) => {
  await desktop.catchOutside()
  const answers = await app.page.evaluate(async () => {
    const addresses = ['https://example.org/report', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share']
    return Promise.all(addresses.map((url) => window.crossread?.call('links.openOutside', { url })))
  })
  expect(answers.map((answer) => answer?.ok)).toEqual([true, false, false, false])
  expect(await desktop.openedOutside()).toEqual(['https://example.org/report'])
})

test('over a whole journey, hostile pages included, the program sends nothing to any network', async ({ app, desktop, workbench }) => {
  await desktop.startNetworkLog()
  const page = join(app.configDir, 'hostile.html')
  await writeFile(page, hostilePage)
  await workbench.newLibrary('Quiet')
  await workbench.importFiles('harbour-institute.txt', page)
  await workbench.source('Harbour dues are to rise').click()
  await workbench.mark('Harbour dues are to rise', 'rise by four per cent')
  await app.page.evaluate(() => window.crossread?.call('libraries.openSample', {}))
  await app.page.reload()
  await workbench.ready()
  expect(await desktop.networkLog()).toEqual({ requests: [], outgoing: [] })

  // The log is not blind: it shows a request that nothing holds back.
  const server = await countingServer()
  await desktop.startNetworkLog()
  await desktop.unguardedRequest(`http://127.0.0.1:${server.port}/`)
  const { requests, outgoing } = await desktop.networkLog()
  expect(requests).toContain(`http://127.0.0.1:${server.port}/`)
  expect(outgoing.length).toBeGreaterThan(0)
  await server.close()
})

/** A saved page that would tell several servers that it is being read, if anything in it were followed. */
const hostilePage = `<!doctype html><html><head><title>Harbour dues are to rise</title>
<link rel="stylesheet" href="https://tracker.example.org/a.css"><link rel="preconnect" href="https://tracker.example.org">
<meta http-equiv="refresh" content="0; url=https://tracker.example.org/b"><script src="https://tracker.example.org/c.js"></script></head>
<body onload="fetch('https://tracker.example.org/d')"><article><h1>Harbour dues are to rise</h1>
<p>The harbour board said on Tuesday that dues for larger vessels are to rise by four per cent from the spring.</p>
<p>It was the first increase for nine years, the board said, and would pay for a second tug at the northern mole.</p>
<img src="https://tracker.example.org/e.png"><iframe src="https://tracker.example.org/f"></iframe>
<p>Skippers said they had not been asked, and that the northern mole was none of their concern this winter.</p></article></body></html>`

async function countingServer(): Promise<{ port: number; heard(): number; close(): Promise<void> }> {
  let heard = 0
  const server = createServer((_request, response) => {
    heard += 1
    response.end('here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    heard: () => heard,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
