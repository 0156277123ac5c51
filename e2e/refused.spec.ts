/** A disk that refuses, and one that goes away: what was typed stays, the library stays in view, and all is well when the disk is. */
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Workbench } from './fixtures/journey'

const ferry = 'Ferry aground off Harrow Bay, all passengers safe'
const words = 'The tide table of that day says otherwise.'
const waitingWords = 'Not saved yet. The words stay here.'

/** The folder of a source of the sample library. */
async function folderOf(library: string, title: string): Promise<string> {
  for (const id of await readdir(join(library, 'sources'))) {
    const path = join(library, 'sources', id)
    if ((await readFile(join(path, 'source.json'), 'utf8')).includes(title)) return path
  }
  throw new Error(`The sample library has no source “${title}”.`)
}

function tryAgain({ page }: Workbench) {
  return page.getByRole('button', { name: 'Try again' })
}

async function writeNote(workbench: Workbench, note: string): Promise<void> {
  await workbench.annotationsOf(ferry).first().press('Enter')
  await expect(workbench.annotationBar).toBeVisible()
  await workbench.page.keyboard.press('n')
  await workbench.page.getByRole('textbox', { name: 'Note (Markdown)' }).fill(note)
}

test('words that the disk refused stay in their editor, and “Try again” saves them once the disk takes them', async ({
  app,
  workbench,
}) => {
  await workbench.ready()
  const file = join(await folderOf(join(app.home, 'Sample library'), ferry), 'annotations.json')
  const note = app.page.getByRole('textbox', { name: 'Note (Markdown)' })
  const waiting = app.page.getByText(waitingWords)
  // A source that cannot be read in the first place would have no pane.
  await expect(workbench.annotationsOf(ferry).first()).toBeAttached()
  // Where the file was there is a folder now: a disk with such a fault can neither read nor replace it.
  await rename(file, `${file}.away`)
  await mkdir(file)
  await writeNote(workbench, words)
  await expect(tryAgain(workbench).first()).toBeVisible()
  await expect(app.page.getByText(/The disk answered EISDIR\. Everything saved before is kept\. Check the disk/).first()).toBeVisible()
  await expect(waiting).toBeVisible()

  await test.step('the editor does not close over unsaved words', async () => {
    await app.page.getByRole('button', { name: 'Done' }).click()
    await expect(waiting).toBeVisible()
    await expect(note).toHaveValue(words)
  })

  await test.step('and once the disk is well, the same words are saved', async () => {
    await rmdir(file)
    await rename(`${file}.away`, file)
    await tryAgain(workbench).first().click()
    await expect(tryAgain(workbench)).toHaveCount(0)
    await expect(waiting).toBeHidden()
    await app.page.getByRole('button', { name: 'Done' }).click()
    await expect(note).toBeHidden()
    await expect(workbench.annotationsOf(ferry).first()).toContainText(words)
    await app.restart()
    await workbench.ready()
    await expect(workbench.annotationsOf(ferry).first()).toContainText(words)
  })
})

test('a library whose disk is unplugged stays in view, keeps what is typed, and goes on with what others did when it is back', async ({
  app,
  workbench,
}) => {
  await workbench.ready()
  const [here, away] = [join(app.home, 'Sample library'), join(app.home, 'Unplugged')]
  const lost = app.page.getByText(/The library cannot be reached: its folder is not where it was/)
  await expect(workbench.annotationsOf(ferry).first()).toBeAttached()
  const listed = await workbench.sources.locator('li').count()
  await rename(here, away)
  await app.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(lost.first()).toBeVisible()
  await writeNote(workbench, words)
  await expect(app.page.getByText(waitingWords)).toBeVisible()
  await expect(workbench.sources.locator('li')).toHaveCount(listed)
  await expect(workbench.text(ferry)).toBeVisible()
  await expect(app.page.getByText(/removed this source|another program/)).toHaveCount(0)

  const claims = join(away, 'claims.json')
  await writeFile(claims, (await readFile(claims, 'utf8')).replace('came from a passenger.', 'came from a passenger at the rail.'))
  await rename(away, here)
  await tryAgain(workbench).first().click()
  await expect(tryAgain(workbench)).toHaveCount(0)
  await expect(lost).toHaveCount(0)
  await expect(app.page.getByText(waitingWords)).toBeHidden()
  await app.page.getByRole('button', { name: 'Done' }).click()
  await expect(workbench.annotationsOf(ferry).first()).toContainText(words)
  await app.page.getByRole('tab', { name: /^Claims/ }).click()
  await expect(app.page.getByText('came from a passenger at the rail.')).toBeVisible()
  await rm(away, { recursive: true, force: true })
})
