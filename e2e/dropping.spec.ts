import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/journey'

/** Drops files as a file manager does: onto whatever lies under the pointer. Answers whether the page kept the browser from going to them. */
function drop(page: Page, target: string, files: Readonly<Record<string, string>>): Promise<boolean> {
  return page.evaluate(
    ([selector, named]) => {
      const data = new DataTransfer()
      for (const [name, words] of Object.entries(named)) data.items.add(new File([words], name, { type: 'text/markdown' }))
      const element = document.querySelector(selector)
      if (!element) throw new Error(`Nothing is ${selector}.`)
      const taken = ['dragover', 'drop'].map(
        (kind) => !element.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true })),
      )
      return taken.every(Boolean)
    },
    [target, files] as const,
  )
}

const notice = { 'basin.md': '# The basin is open\n\nShips use the eastern basin.' }

test('files dropped on an open dialog come in behind it, and what was typed there stays', async ({ app, workbench }) => {
  const { page } = app
  await workbench.newLibrary('Dropped')
  await workbench.run('Rename library…')
  const dialog = page.getByRole('dialog', { name: 'Rename library' })
  await dialog.getByLabel('Title').fill('Half a na')
  expect(await drop(page, '[role=dialog] input', notice)).toBe(true)
  await expect(page.getByText('Importing “basin.md” while this dialog stays open.')).toBeVisible()
  await expect(page.getByText('Import ended: 1 imported.')).toBeVisible()
  await expect(dialog.getByLabel('Title')).toHaveValue('Half a na')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(workbench.source('The basin is open')).toBeVisible()
})

test('files dropped on the welcome page wait there, can be let go of, and come into the library that is made', async ({
  app,
  workbench,
}) => {
  await workbench.newLibrary('Gone')
  await app.close()
  await rm(app.home, { recursive: true })
  await app.restart()
  const { page } = app
  await expect(page.getByRole('heading', { name: 'Crossread' })).toBeVisible({ timeout: 20_000 })

  await test.step('they wait in sight, and are let go of', async () => {
    expect(await drop(page, 'h1', { ...notice, 'quay.md': '# The quay\n\nIt is closed.' })).toBe(true)
    const waiting = page.getByRole('status').filter({ hasText: '2 files wait: create or open a library to import them.' })
    await expect(waiting).toContainText('basin.md, quay.md')
    await waiting.getByRole('button', { name: 'Let go of them' }).click()
    await expect(page.getByText('2 files wait')).toBeHidden()
  })

  await test.step('one waits over a dialog too, and comes in once the library is there', async () => {
    await page.getByRole('button', { name: 'New library…' }).click()
    const dialog = page.getByRole('dialog', { name: 'New library' })
    await dialog.getByLabel('Title').fill('Arrived')
    await dialog.getByRole('textbox', { name: 'Folder' }).fill(join(app.home, 'Arrived'))
    expect(await drop(page, '[role=dialog] input', notice)).toBe(true)
    await expect(page.getByText('1 file waits')).toBeAttached()
    await dialog.getByRole('button', { name: 'Make library' }).click()
    await expect(dialog).toBeHidden()
    const imported = page.getByRole('dialog', { name: 'Import sources' })
    await expect(imported.getByRole('status')).toHaveText('1 imported')
    await imported.getByRole('button', { name: 'Done' }).click()
    await expect(workbench.source('The basin is open')).toBeVisible()
    await expect(workbench.libraryMenu('Arrived')).toBeVisible()
  })
})
