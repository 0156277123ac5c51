import { expect, test } from './fixtures/journey'
import { pixelsOf } from './fixtures/pixels'

const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
const words = 'signing a protocol in Marhavn'
/** --mark-amber in each theme. */
const amber = { light: [253, 240, 168], dark: [74, 65, 20] } as const

test('a mark is seen: its colour is drawn under the words, in light and in dark', async ({ app, workbench }) => {
  await workbench.newLibrary('Seen')
  await workbench.importFiles('morning-star.txt')
  await workbench.source(star).click()
  const paragraph = workbench.text(star).locator('[data-start]', { hasText: words }).first()
  await workbench.run('Light theme')
  await expect.poll(() => pixelsOf(paragraph, amber.light)).toBe(0)
  await workbench.mark(star, words)
  await app.page.keyboard.press('Escape')
  // The words are about 200 pixels wide and 20 high; letters cover some of it.
  await expect.poll(() => pixelsOf(paragraph, amber.light)).toBeGreaterThan(1_000)
  await workbench.run('Dark theme')
  await expect.poll(() => pixelsOf(paragraph, amber.dark)).toBeGreaterThan(1_000)
})
