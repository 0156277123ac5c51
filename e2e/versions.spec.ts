import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures/journey'

const title = 'Ferry returns to Marhavn after smoke in the engine room'
const ferry = [
  title,
  'By Solveig Brandt',
  'The ferry left Marhavn at nine in the morning and carried two hundred people across the sound before the fog came in.',
  'At half past nine the engine room reported smoke, and the pumps were started at once, the shipping company said.',
  'The coast guard sent three boats from the northern station and one from the island, and all of them arrived within the hour.',
  'Eleven passengers were treated for cold in the harbour hospital and went home the same evening, a doctor said.',
  'Divers will examine the hull on Tuesday. A sister ship takes over the evening crossing until the repairs are done.',
]
const corrected = ferry
  .map((line) => line.replace('carried two hundred people', 'carried some two hundred and thirty people'))
  .map((line) => line.replace(', and the pumps were started at once', ''))
  .flatMap((line, at) =>
    at === 2 ? ['This report was corrected on Wednesday, after the company had counted its tickets a second time.', line] : [line],
  )

test('a changed version comes in: what changed, what moved, what was lost; placed by hand, undone, and there after a restart', async ({
  app,
  workbench,
}) => {
  const { page } = app
  const folder = join(app.home, 'ferry')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'monday.txt'), ferry.join('\n\n'))
  await writeFile(join(folder, 'wednesday.txt'), corrected.join('\n\n'))
  await workbench.newLibrary('Ferry')
  await workbench.importFiles(join(folder, 'monday.txt'))
  await workbench.mark(title, 'The coast guard sent three boats')
  await page.keyboard.press('Escape')
  await workbench.mark(title, 'carried two hundred people across the sound')
  await page.keyboard.press('Escape')
  await workbench.mark(title, 'the pumps were started at once')
  await page.keyboard.press('c')
  const claim = page.getByRole('dialog', { name: 'New claim' })
  await claim.getByLabel('Claim, in your own words').fill('The crew pumped without delay.')
  await claim.getByRole('button', { name: 'Make claim' }).click()
  await expect(claim).toBeHidden()

  await test.step('the second import is recognised and shows what changed, word by word', async () => {
    await workbench.run('Import files…')
    const dialog = page.getByRole('dialog', { name: 'Import sources' })
    await dialog.getByLabel('Files to import').setInputFiles(join(folder, 'wednesday.txt'))
    await expect(dialog.getByText(`This looks like a new version of “${title}”.`)).toBeVisible()
    await dialog.getByRole('button', { name: 'Compare…' }).click()
  })

  const versions = page.getByRole('dialog', { name: `Versions of “${title}”` })
  await test.step('and what becomes of each passage, and the claim that loses evidence', async () => {
    await expect(versions.getByText('1 moved · 1 reworded · 1 lost')).toBeVisible()
    await expect(versions.getByRole('note')).toContainText('The crew pumped without delay.')
    await expect(versions.getByRole('insertion').filter({ hasText: 'thirty' }).first()).toBeVisible()
    await page.screenshot({ path: 'test-results/versions.png' })
    await page.keyboard.press('j')
    await expect(versions.getByText('1 of 3')).toBeVisible()
    await expect(versions.locator('[data-change]').first()).toBeFocused()
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await expect(versions.getByText('1 of 3')).toBeVisible()
    await versions.getByRole('button', { name: 'Keep both and carry over' }).click()
  })

  const lost = page.getByRole('dialog', { name: 'Lost passages' })
  await test.step('the lost one is placed by hand', async () => {
    await expect(lost.getByText('1 waiting')).toBeVisible()
    await expect(lost.getByText('Evidence of: “The crew pumped without delay.”')).toBeVisible()
    await page.screenshot({ path: 'test-results/lost.png' })
    await lost.getByRole('button', { name: 'Place by hand…' }).click()
    await expect(lost).toBeHidden()
    // Both versions have the title; the later one is opened beside the earlier.
    const later = page.getByRole('document', { name: `Text of ${title}` }).last()
    await expect(later).toContainText('corrected on Wednesday')
    const words = 'the engine room reported smoke'
    await selectIn(later, words)
    await page.getByRole('button', { name: 'Place here' }).click()
    await expect(page.getByRole('button', { name: 'Place here' })).toBeHidden()
    await expect(
      page
        .getByRole('list', { name: `Annotations of ${title}` })
        .last()
        .getByRole('button'),
    ).toHaveCount(3)
  })

  await test.step('placing is undone, and it waits again; then it is kept without a place', async () => {
    await expect.poll(painted).toBeGreaterThan(0)
    await page.keyboard.press('Control+z')
    // Its old place holds other words now, which must not be shown as the chosen ones.
    await expect.poll(painted).toBe(0)
    await workbench.run('Review lost passages…')
    await expect(lost.getByText('1 waiting')).toBeVisible()
    await lost.getByRole('button', { name: 'Keep without a place' }).click()
    await expect(lost.getByText('No passage is waiting.')).toBeVisible()
    await lost.getByRole('button', { name: 'Close', exact: true }).last().click()
    await page.keyboard.press('Control+z')
  })

  await test.step('after a restart all is as it was left', async () => {
    await app.restart()
    await workbench.ready()
    await workbench.run('Review lost passages…')
    await expect(app.page.getByRole('dialog', { name: 'Lost passages' }).getByText('1 waiting')).toBeVisible()
    await app.page.keyboard.press('Escape')
    await workbench.run('Dark theme')
    await workbench.run('Compare the versions of a source…')
    const again = app.page.getByRole('dialog', { name: `Versions of “${title}”` })
    await expect(again.getByText('What was marked in the earlier one was carried over.')).toBeVisible()
    await expect(again.locator('[data-change]')).toHaveCount(3)
    await app.page.screenshot({ path: 'test-results/versions-dark.png' })
  })

  /** How many stretches of text are painted as the chosen annotation. */
  function painted(): Promise<number> {
    return page.evaluate(() => CSS.highlights.get('chosen')?.size ?? 0)
  }

  async function selectIn(text: ReturnType<typeof page.locator>, words: string): Promise<void> {
    const paragraph = text.locator('[data-start]', { hasText: words }).first()
    await paragraph.scrollIntoViewIfNeeded()
    await paragraph.evaluate((element, wanted) => {
      const node = element.firstChild as Text
      const at = node.data.indexOf(wanted)
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      element.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
    }, words)
  }
})
