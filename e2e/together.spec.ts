import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures/journey'

const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
const papers = 'Further Signs of a Warmer Current Between Sundre and Halland'

test('panes that are read together bring what is linked to the same height, until each is read by itself again', async ({
  app,
  workbench,
}) => {
  await workbench.newLibrary('Together')
  await workbench.importFiles('morning-star.txt', 'harbour-institute.txt')
  await expect(workbench.pane(star)).toBeVisible()
  await expect(workbench.pane(papers)).toBeVisible()
  await workbench.mark(star, 'the inaugural meeting of the commission in 1996')
  await app.page.keyboard.press('l')
  await workbench.mark(papers, 'The commission was first formed in 1991')
  await app.page.keyboard.press('l')
  const dialog = app.page.getByRole('dialog', { name: 'Link two passages' })
  await dialog.getByRole('button', { name: 'contradicts' }).click()
  await dialog.getByRole('button', { name: 'Link', exact: true }).click()
  await expect(workbench.links).toHaveCount(1)
  await expect(app.page.getByText('Choose the other passage and press L again')).toBeHidden()

  /** How far below the upper edge of its pane a paragraph stands, in pixels. */
  const height = (text: Locator, words: string) =>
    text
      .locator('[data-start]', { hasText: words })
      .first()
      .evaluate((paragraph, wanted) => {
        const node = paragraph.firstChild as Text
        const range = document.createRange()
        range.setStart(node, node.data.indexOf(wanted))
        range.setEnd(node, node.data.indexOf(wanted) + 1)
        const scroller = paragraph.closest('section')?.querySelector('[role=document]')?.parentElement?.parentElement
        return range.getBoundingClientRect().top - (scroller?.getBoundingClientRect().top ?? 0)
      }, words)
  const mine = () => height(workbench.text(star), 'the inaugural meeting')
  const theirs = () => height(workbench.text(papers), 'The commission was first formed')
  const scrollTo = async (wanted: number) => {
    await workbench.text(star).hover()
    await expect(async () => {
      await app.page.mouse.wheel(0, Math.round((await mine()) - wanted))
      expect(Math.abs((await mine()) - wanted)).toBeLessThan(40)
    }).toPass()
  }

  await app.page.keyboard.press('y')
  await expect(workbench.pane(star).getByRole('button', { name: 'Read the panes together' })).toHaveAttribute('aria-pressed', 'true')
  await scrollTo(90)
  await expect.poll(async () => Math.abs((await mine()) - (await theirs()))).toBeLessThan(4)
  await app.page.keyboard.press('y')
  const before = await theirs()
  await scrollTo(30)
  expect(await theirs()).toBe(before)
})
