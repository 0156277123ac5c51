import type { Locator } from '@playwright/test'
import { expect, test, type Workbench } from './fixtures/journey'

const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
const papers = 'Further Signs of a Warmer Current Between Sundre and Halland'

/** Two passages about the same year, each in its own words, one against the other. */
async function linkThem(workbench: Workbench): Promise<void> {
  await workbench.mark(star, 'the inaugural meeting of the commission in 1996')
  await workbench.page.keyboard.press('l')
  await workbench.mark(papers, 'The commission was first formed in 1991')
  await workbench.page.keyboard.press('l')
  const dialog = workbench.page.getByRole('dialog', { name: 'Link two passages' })
  await dialog.getByRole('button', { name: 'contradicts' }).click()
  await dialog.getByRole('button', { name: 'Link', exact: true }).click()
  await expect(workbench.links).toHaveCount(1)
}

test('panes that are read together bring what is linked to the same height, until each is read by itself again', async ({
  app,
  workbench,
}) => {
  await workbench.newLibrary('Together')
  await workbench.importFiles('morning-star.txt', 'harbour-institute.txt')
  await expect(workbench.pane(star)).toBeVisible()
  await expect(workbench.pane(papers)).toBeVisible()
  await linkThem(workbench)
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

test('what other sources say of a passage stands beside it: at rest on its words, and below the pane as it is read', async ({
  app,
  workbench,
}) => {
  await workbench.newLibrary('Elsewhere')
  await workbench.importFiles('morning-star.txt', 'harbour-institute.txt')
  await linkThem(workbench)
  await app.page.keyboard.press('Escape')

  const peek = workbench.pane(star).getByRole('note')
  await test.step('at rest on the words, the words of the other source; the pointer can go there, and Escape closes it', async () => {
    const place = await workbench.text(star).evaluate((text) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf('inaugural meeting')
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 9)
        node.parentElement?.scrollIntoView({ block: 'center' })
        const { left, top, width, height } = range.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      }
      throw new Error('The words are not there.')
    })
    await app.page.mouse.move(place.x, place.y)
    await expect(peek).toContainText('contradicts')
    await expect(peek).toContainText('The commission was first formed in 1991')
    await peek.hover()
    await expect(peek).toContainText('The commission was first formed in 1991')
    await app.page.keyboard.press('Escape')
    await expect(peek).toBeHidden()
  })

  await test.step('a source that lies in no pane is told below the one that is read, and leads there', async () => {
    await workbench.pane(papers).getByRole('button', { name: 'Close pane' }).click()
    await expect(workbench.pane(papers)).toBeHidden()
    await workbench.text(star).focus()
    await app.page.keyboard.press('Shift+Y')
    const portal = app.page.getByRole('complementary', { name: `What other sources say, beside ${star}` })
    const formed = portal.getByRole('button', { name: /contradicts.*The commission was first formed in 1991/ })
    await app.page.keyboard.press('Control+Home')
    await expect(portal.getByRole('button')).not.toHaveCount(1)
    await workbench.text(star).hover()
    await expect(async () => {
      if (!(await formed.isVisible())) await app.page.mouse.wheel(0, 60)
      await expect(formed).toBeVisible({ timeout: 400 })
    }).toPass()
    await formed.focus()
    await app.page.keyboard.press('Enter')
    await expect(workbench.text(papers)).toBeVisible()
    await workbench.text(star).focus()
    await app.page.keyboard.press('Shift+Y')
    await expect(portal).toBeHidden()
  })
})
