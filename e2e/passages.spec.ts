import type { Locator } from '@playwright/test'
import type { Workbench } from './fixtures/journey'
import { expect, test } from './fixtures/journey'

const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
const papers = 'Further Signs of a Warmer Current Between Sundre and Halland'
const premier = 'Premier Lindqvist meets Sundre’s fisheries minister as the two coasts draw closer'
const tide = 'Sundre’s Delegation in Marhavn to ‘Breathe New Life’ Into Ties'
const files = ['morning-star.txt', 'capital-daily.txt', 'coast-mirror.txt', 'free-tide.txt', 'harbour-institute.txt'] as const

async function sideBySide(workbench: Workbench, titles: readonly string[]): Promise<void> {
  const close = workbench.page.getByRole('button', { name: 'Close pane' })
  for (let left = await close.count(); left > 0; left -= 1) {
    await close.first().click()
    await expect(close).toHaveCount(left - 1)
  }
  for (const [index, title] of titles.entries()) {
    await workbench.source(title).click(index === 0 ? {} : { modifiers: ['Alt'] })
    await expect(workbench.pane(title)).toBeVisible()
  }
}

/** Where words stand in the window, in pixels from its top. */
async function heightOf(text: Locator, words: string): Promise<number> {
  return text
    .locator('[data-start]', { hasText: words })
    .first()
    .evaluate((element, wanted) => {
      const node = element.firstChild as Text
      const range = document.createRange()
      range.setStart(node, node.data.indexOf(wanted))
      range.setEnd(node, node.data.indexOf(wanted) + 1)
      return range.getBoundingClientRect().top
    }, words)
}

test('four sources are read side by side, a fifth takes the place of one, each scrolls by itself', async ({ app, workbench }) => {
  await workbench.newLibrary('Four panes')
  await workbench.importFiles(...files)
  const titles = [star, papers, premier, tide]
  await sideBySide(workbench, titles)
  await expect(app.page.getByRole('button', { name: 'Close pane' })).toHaveCount(4)
  for (const title of titles) {
    const box = await workbench.text(title).boundingBox()
    expect(box?.width, `${title} has room to be read`).toBeGreaterThan(120)
  }
  const [first, second] = [workbench.text(star), workbench.text(papers)]
  const top = (text: Locator) =>
    text
      .locator('[data-start]')
      .first()
      .evaluate((element) => element.getBoundingClientRect().top)
  const [firstTop, secondTop] = [await top(first), await top(second)]
  await first.hover()
  await app.page.mouse.wheel(0, 300)
  await expect.poll(() => top(first)).toBeLessThan(firstTop - 100)
  expect(await top(second)).toBe(secondTop)
  await workbench.sources.getByRole('button', { name: /Coast Mirror/ }).click()
  await expect(app.page.getByRole('region', { name: /^Source: Halland said it had decided/ })).toBeVisible()
  await expect(app.page.getByRole('button', { name: 'Close pane' })).toHaveCount(4)
})

test('a click on a link brings both passages to one height', async ({ workbench }) => {
  const [there, here] = ['the inaugural meeting of the commission in 1996', 'The commission was first formed in 1991']
  await workbench.newLibrary('Level')
  await workbench.importFiles('morning-star.txt', 'harbour-institute.txt')
  await sideBySide(workbench, [star, papers])
  await workbench.mark(star, there)
  await workbench.annotationBar.getByRole('button', { name: 'Link' }).click()
  await workbench.mark(papers, here)
  await workbench.annotationBar.getByRole('button', { name: 'Link' }).click()
  const dialog = workbench.page.getByRole('dialog', { name: 'Link two passages' })
  await dialog.getByRole('button', { name: 'contradicts' }).click()
  await dialog.getByRole('button', { name: 'Link', exact: true }).click()
  await expect(workbench.links).toHaveCount(1)
  await workbench.text(star).hover()
  await workbench.page.mouse.wheel(0, 400)
  const apart = async () => Math.abs((await heightOf(workbench.text(star), there)) - (await heightOf(workbench.text(papers), here)))
  await workbench.text(papers).hover()
  await workbench.page.mouse.wheel(0, -2_000)
  await expect.poll(apart).toBeGreaterThan(60)
  await workbench.links.first().click()
  await expect(workbench.page.getByRole('region', { name: 'Chosen link' })).toBeVisible()
  // Two lines of different panes agree to within a pixel of rounding.
  await expect.poll(apart).toBeLessThan(2)
})

test('an end is dragged to another word, a second range is added, and both steps are undone', async ({ app, workbench }) => {
  await workbench.newLibrary('Ends')
  await workbench.importFiles('morning-star.txt')
  await workbench.source(star).click()
  await workbench.mark(star, 'the inaugural meeting')
  const marked = workbench.annotationsOf(star).first()
  await expect(workbench.annotationBar).toBeVisible()

  await test.step('the handle at its end is dragged on', async () => {
    const paragraph = workbench.text(star).locator('[data-start]', { hasText: 'the inaugural meeting of the commission' }).first()
    const target = await paragraph.evaluate((element) => {
      const node = element.firstChild as Text
      const at = node.data.indexOf('the inaugural meeting of the commission') + 'the inaugural meeting of the commission'.length
      const range = document.createRange()
      range.setStart(node, at - 1)
      range.setEnd(node, at)
      const [rect] = [...range.getClientRects()]
      if (!rect) throw new Error('The words are not drawn.')
      return { x: rect.right - 0.5, y: rect.top + rect.height / 2 }
    })
    await app.page.getByRole('button', { name: /^End of the annotation/ }).hover()
    await app.page.mouse.down()
    await app.page.mouse.move(target.x, target.y, { steps: 6 })
    await app.page.mouse.up()
    await expect(marked).toContainText('the inaugural meeting of the commission')
  })

  await test.step('other words join it as a second range', async () => {
    await workbench.select(star, 'signing a protocol in Marhavn')
    await workbench.page.keyboard.press('a')
    await expect(marked).toContainText('signing a protocol in Marhavn')
    await expect(marked).toContainText('the inaugural meeting of the commission')
    await expect(workbench.annotationsOf(star)).toHaveCount(1)
  })

  await test.step('undo takes the second range away, then the longer end', async () => {
    await workbench.run('Undo')
    await expect(marked).not.toContainText('signing a protocol in Marhavn')
    await expect(marked).toContainText('the inaugural meeting of the commission')
    await workbench.run('Undo')
    await expect(marked).not.toContainText('of the commission')
    await expect(marked).toContainText('the inaugural meeting')
  })
})
