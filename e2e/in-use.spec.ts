import { once } from 'node:events'
import { join } from 'node:path'
import { startServer } from './fixtures/browser-host'
import { expect, test } from './fixtures/journey'

const title = 'Notice of the harbour office'

test('a library that another process holds is refused with the reason, and opens for reading', async ({ app, workbench }) => {
  await workbench.ready()
  const path = join(app.home, 'Held elsewhere')
  const { server, address } = await startServer({ home: app.home, configDir: join(app.configDir, 'other') }, null)
  try {
    const { origin } = new URL(address)
    const welcome = await fetch(address, { redirect: 'manual' })
    const [cookie = ''] = welcome.headers.getSetCookie()
    const ask = async (name: string, input: unknown) => {
      const headers = { 'content-type': 'application/json', origin, cookie: cookie.split(';')[0] ?? '' }
      const answer = await fetch(`${origin}${welcome.headers.get('location')}call/${name}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      })
      return (await answer.json()) as { ok: boolean; value: { library: { id: string } } }
    }
    const made = await ask('libraries.create', { path, title: 'Held elsewhere' })
    const item = { kind: 'paste', text: `${title}\n\nThe eastern basin is open, the office said on Friday.`, html: null }
    expect(await ask('sources.import', { library: made.value.library.id, batch: null, item })).toMatchObject({ ok: true })

    await workbench.run('Open library…')
    const dialog = app.page.getByRole('dialog', { name: 'Open library' })
    await expect(dialog.getByRole('textbox', { name: 'Folder' })).not.toHaveValue('')
    await dialog.getByRole('textbox', { name: 'Folder' }).fill(path)
    await dialog.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(dialog.getByRole('alert').filter({ hasText: 'already open in another Crossread' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Open for reading' }).click()
    await expect(workbench.libraryMenu('Held elsewhere')).toBeVisible()
    await expect(app.page.getByText('Open for reading only')).toBeVisible()

    await test.step('nothing in the window offers a change', async () => {
      await workbench.source(title).click()
      await workbench.select(title, 'eastern basin')
      await expect(workbench.selectionBar.getByRole('button', { name: /^Mark as / })).toHaveCount(0)
      await app.page.keyboard.press('2')
      await expect(workbench.annotationsOf(title)).toHaveCount(0)
      await expect(workbench.sources.getByRole('button', { name: /Import/ })).toHaveCount(0)
      await workbench.libraryMenu('Held elsewhere').click()
      for (const name of [/^Import files…/, /^Rename library…/, /^Name the colours…/])
        await expect(app.page.getByRole('menuitem', { name })).toBeDisabled()
      await app.page.keyboard.press('Escape')
    })

    // Asked for anew each time: every start has a window of its own.
    const refusal = () =>
      app.page.getByRole('region', { name: 'Messages' }).getByRole('listitem').filter({ hasText: 'already open in another' })

    await test.step('a start that finds it in use says so, and opens it for reading from there', async () => {
      await app.restart()
      await refusal().getByRole('button', { name: 'Open for reading' }).click()
      await expect(workbench.libraryMenu('Held elsewhere')).toBeVisible()
      await expect(app.page.getByText('Open for reading only')).toBeVisible()
    })

    await test.step('and so does the welcome page', async () => {
      await app.restart()
      await refusal().getByRole('button', { name: 'Dismiss message' }).click()
      await expect(refusal()).toHaveCount(0)
      await app.page.getByRole('region', { name: 'Recent libraries' }).getByRole('button', { name: 'Held elsewhere' }).click()
      await refusal().getByRole('button', { name: 'Open for reading' }).click()
      await expect(workbench.libraryMenu('Held elsewhere')).toBeVisible()
      await expect(app.page.getByText('Open for reading only')).toBeVisible()
    })
  } finally {
    const gone = once(server, 'exit')
    server.kill('SIGTERM')
    await gone
  }

  await test.step('and once the other has ended, it opens for writing', async () => {
    await app.restart({ library: path })
    await expect(workbench.libraryMenu('Held elsewhere')).toBeVisible()
    await expect(workbench.sources.getByRole('button', { name: 'Import' })).toBeVisible()
    await workbench.mark(title, 'eastern basin')
    await expect(workbench.annotationsOf(title)).toHaveCount(1)
  })
})
