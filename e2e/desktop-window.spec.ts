/** What the desktop adds to the journeys: its window, its menu, its dialogs, and what happens when something breaks. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { desktopOf } from './fixtures/desktop'
import { expect, test } from './fixtures/journey'

/** The first Electron of which every release writes tagged PDF. */
const taggedSince = 28

test('the window comes back where it was, as large and as near as it was', async ({ app, workbench }) => {
  await workbench.ready()
  const bounds = { x: 120, y: 90, width: 1000, height: 700 }
  await desktopOf(app).place(bounds, 1)
  await app.restart()
  await workbench.ready()
  expect(await desktopOf(app).placed()).toEqual({ bounds, zoom: 1 })
})

test('a second start brings the first window forward, with the library it names', async ({ app, workbench }) => {
  const library = join(app.home, 'Second start')
  await mkdir(app.home, { recursive: true })
  await workbench.ready()
  const made = await app.page.evaluate((path) => window.crossread?.call('libraries.create', { path, title: 'Second start' }), library)
  expect(made).toMatchObject({ ok: true })

  const shown = app.page.waitForURL((url) => url.searchParams.get('library') === library)
  const second = spawn(process.env['CROSSREAD_ELECTRON'] ?? '', ['--no-sandbox', '.', `--library=${library}`], {
    env: { ...process.env, CROSSREAD_CONFIG_DIR: app.configDir, CROSSREAD_HOME: app.home },
    stdio: 'ignore',
  })
  expect((await once(second, 'exit'))[0]).toBe(0)
  await shown
  await expect(app.page).toHaveTitle(/Second start/)
  expect(await desktopOf(app).windowCount()).toBe(1)
})

test('a page that died is loaded again, and a second time only when the person says so', async ({ app }) => {
  await app.close()
  const program = spawn(process.env['CROSSREAD_ELECTRON'] ?? '', ['--no-sandbox', '-r', './e2e/fixtures/crash-twice.cjs', '.'], {
    env: { ...process.env, CROSSREAD_CONFIG_DIR: app.configDir, CROSSREAD_HOME: app.home },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  program.stdout.on('data', (chunk: Buffer) => {
    said += chunk
  })
  expect((await once(program, 'exit'))[0]).toBe(0)
  const question = 'The window stopped working twice in a row.'
  expect(JSON.parse(said)).toEqual({ boxes: [0, 1], asked: [question] })
})

test('the menu holds the commands, and choosing one runs it in the window', async ({ app, workbench }) => {
  await workbench.ready()
  const desktop = desktopOf(app)
  expect(await desktop.menuLabels()).toEqual(expect.arrayContaining(['File', 'Edit', 'View', 'Help']))
  await desktop.chooseMenu('Help', 'Keyboard shortcuts')
  await expect(app.page.getByRole('dialog')).toContainText('Keyboard shortcuts')
})

test('a file is saved where the person says, and nowhere when they cancel', async ({ app, workbench }) => {
  await workbench.ready()
  const desktop = desktopOf(app)
  const save = () =>
    app.page.evaluate(() => window.crossread?.call('files.save', { suggestedName: 'brief.md', bytes: new Uint8Array([104, 105]) }))
  const path = join(app.configDir, 'saved.md')
  await desktop.answerSaving(path)
  expect(await save()).toEqual({ ok: true, value: path })
  expect(await readFile(path, 'utf8')).toBe('hi')

  await desktop.answerSaving(null)
  expect(await save()).toEqual({ ok: true, value: null })

  await desktop.answerSaving(join(app.configDir, 'no such folder', 'saved.md'))
  expect(await save()).toMatchObject({ ok: false, error: { code: 'disk-failed' } })
})

test('a brief is printed as PDF, with an order for screen readers where Electron can', async ({ app, workbench }) => {
  await workbench.ready()
  const pdf = await app.page.evaluate(async () => {
    const ask = async (name: string, input: unknown) => {
      const answer = await window.crossread?.call(name, input)
      if (!answer?.ok) throw new Error(answer?.error.message ?? 'There is no bridge.')
      return answer.value
    }
    const { library } = (await ask('libraries.openSample', {})) as { library: { id: string } }
    const { id } = (await ask('briefs.add', { library: library.id, batch: null, title: 'What is known' })) as { id: string }
    const { bytes, fileName } = (await ask('briefs.export', { library: library.id, id, format: 'pdf' })) as {
      bytes: Uint8Array
      fileName: string
    }
    return { fileName, text: Array.from(bytes, (byte) => String.fromCharCode(byte)).join('') }
  })
  expect(pdf.fileName).toMatch(/\.pdf$/)
  expect(pdf.text.slice(0, 8)).toMatch(/^%PDF-1\.\d/)
  expect(pdf.text.match(/\/Type ?\/Page\b/g)?.length).toBeGreaterThan(0)
  expect(pdf.text.match(/\/Creator \(([^)]*)\)/)?.[1]).toBe('Crossread')
  const version = await app.electron?.evaluate(() => process.versions.electron)
  expect(pdf.text.includes('/StructTreeRoot')).toBe(Number(version?.split('.')[0]) >= taggedSince)
  // Only the program's one window is left.
  expect(await desktopOf(app).windowCount()).toBe(1)
})

test('what a page says as it goes is still heard, so that the words typed last are kept', async ({ app, workbench }) => {
  await workbench.ready()
  await app.page.evaluate(() => {
    window.addEventListener('pagehide', () => void window.crossread?.call('settings.write', { patch: { lastWords: 'kept' } }))
  })
  await app.close()
  expect(await readFile(join(app.configDir, 'settings.json'), 'utf8')).toMatch(/"lastWords": ?"kept"/)
})
