import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures/journey'

const title = 'Ferry returns to Marhavn after smoke in the engine room'
const standfirst = 'Eleven treated for cold and nobody in danger this evening'
const opening = 'The sound lay in fog.'
const tickets = 'Tickets are refunded until Sunday evening at the latest.'
const dump = [
  title,
  'By Solveig Brandt',
  standfirst,
  opening,
  'The ferry left Marhavn at nine in the morning and carried two hundred people across the sound before the fog came in.',
  'At half past nine the engine room reported smoke, and the pumps were started at once, the shipping company said.',
  tickets,
  'Share',
  'Read more',
].join('\n')

test('blocks in doubt wait quietly and are decided by one key each, taken back, and remembered: by keyboard alone', async ({
  app,
  workbench,
}) => {
  await mkdir(app.home, { recursive: true })
  await writeFile(join(app.home, 'ferry.txt'), dump)
  await workbench.newLibrary('Doubts')
  await workbench.run('Import files…')
  const dialog = app.page.getByRole('dialog', { name: 'Import sources' })
  await dialog.getByLabel('Files to import').setInputFiles(join(app.home, 'ferry.txt'))
  await expect(dialog.getByRole('status')).toHaveText('1 imported')
  await expect(dialog.getByText('3 blocks in doubt')).toBeVisible()
  await app.page.screenshot({ path: 'test-results/doubts-import.png' })
  await dialog.getByRole('button', { name: 'Review…' }).press('Enter')

  const review = () => app.page.getByRole('dialog', { name: `Blocks in doubt: ${title}` })
  const item = (words: string) =>
    review()
      .getByRole('listitem')
      .filter({ hasText: words })
      .filter({ has: app.page.getByRole('button') })
  const current = () => review().locator('[aria-current="true"]')
  const chosen = () => current().locator('[data-block]')
  const accessible = async () => {
    const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(app.host === 'desktop').analyze()
    expect(violations).toEqual([])
  }
  const keys = (...pressed: readonly string[]) =>
    pressed.reduce((done, key) => done.then(() => app.page.keyboard.press(key)), Promise.resolve())

  await test.step('each stands between its neighbours; K keeps, F folds, and the next one has the keys', async () => {
    await expect(review().getByRole('status')).toHaveText('3 blocks in doubt')
    await expect(chosen()).toHaveText(standfirst)
    await expect(current()).toContainText('By Solveig Brandt')
    await expect(current()).toContainText('In doubt; now folded')
    await app.page.screenshot({ path: 'test-results/doubts.png' })
    await accessible()
    await keys('k')
    await expect(review().getByRole('status')).toHaveText('2 blocks in doubt')
    await expect(chosen()).toHaveText(opening)
    await keys('ArrowDown')
    await expect(chosen()).toHaveText(tickets)
    await keys('f')
    await expect(review().getByRole('status')).toHaveText('1 block in doubt')
    await expect(review().getByText('Decided: folded as page furniture (other)')).toBeVisible()
  })

  await test.step('Ctrl+Z takes the last one back; Escape leaves the rest for later', async () => {
    await keys('Control+z')
    await expect(review().getByRole('status')).toHaveText('2 blocks in doubt')
    await keys('Escape')
    await expect(review()).toBeHidden()
    await expect(workbench.text(title)).toContainText(standfirst)
  })

  await test.step('after a restart what was decided is decided, and the rest is found by the palette and in the details', async () => {
    await app.restart()
    await workbench.ready()
    await workbench.run('Dark theme')
    await workbench.run('Source details…')
    const details = app.page.getByRole('dialog', { name: 'Source details' })
    await expect(details).toContainText('3 of 5 blocks were in doubt')
    await details.getByRole('button', { name: 'Review 2 blocks in doubt…' }).press('Enter')
    await expect(review().getByRole('status')).toHaveText('2 blocks in doubt')
    await app.page.screenshot({ path: 'test-results/doubts-dark.png' })
    await accessible()
    await keys('Escape')
    await expect(review()).toBeHidden()
    await workbench.run('Review blocks in doubt…')
    await expect(chosen()).toHaveText(opening)
    await keys('k')
    await expect(chosen()).toHaveText(tickets)
    await keys('f')
    await expect(review().getByRole('status')).toHaveText('No block is in doubt.')
    await expect(item(tickets)).toContainText('Decided: folded')
    await keys('Enter')
    await expect(review()).toBeHidden()
    await expect(workbench.text(title)).not.toContainText(tickets)
    await expect(workbench.text(title)).toContainText(opening)
  })
})
