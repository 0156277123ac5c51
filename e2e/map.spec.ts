import { axeFindings } from './fixtures/axe'
import { expect, test } from './fixtures/journey'

test('the map draws claims, passages and links, is walked by keys, narrows to one claim, and leads to the passages', async ({
  app,
  workbench,
}) => {
  const { page } = app
  await workbench.ready()
  await page.keyboard.press('Alt+g')
  const map = page.getByRole('main', { name: 'Map' })
  const claim = map.locator('[data-node="claim"]')
  await expect(map.getByRole('status')).toContainText('claims and passages')
  await expect(claim.first()).toBeVisible()
  await page.screenshot({ path: `test-results/map-light-${app.host}.png` })
  expect(await axeFindings(app), 'the map').toEqual([])

  await test.step('arrows go from node to node, and the keys stay on the map', async () => {
    await claim.first().focus()
    const words = (await page.locator(':focus').textContent()) ?? ''
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('[data-node]:focus')).not.toHaveText(words)
    await page.keyboard.press('ArrowUp')
    await expect(page.locator('[data-node]:focus')).toHaveText(words)
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('[data-node="passage"]:focus')).toBeVisible()
    await page.keyboard.press('ArrowLeft')
    await expect(page.locator('[data-node="claim"]:focus')).toBeVisible()
  })

  await test.step('one claim with its links only, and everything again', async () => {
    const disputed = claim.filter({ hasText: 'Disputed' }).first()
    await disputed.focus()
    const before = await map.locator('[data-node]').count()
    const place = await disputed.evaluate((element) => element.closest('.react-flow__node')?.getAttribute('style'))
    await page.keyboard.press('f')
    await expect.poll(() => map.locator('[data-node]').count()).toBeLessThan(before)
    await expect(claim).toHaveCount(1)
    expect(await disputed.evaluate((element) => element.closest('.react-flow__node')?.getAttribute('style'))).toBe(place)
    await map.getByRole('button', { name: 'Show everything' }).click()
    await expect(map.locator('[data-node]')).toHaveCount(before)
  })

  await test.step('the same stands in a list, in the dark too', async () => {
    await workbench.run('Dark theme')
    await page.screenshot({ path: `test-results/map-dark-${app.host}.png` })
    expect(await axeFindings(app), 'the map in the dark').toEqual([])
    await map.getByRole('button', { name: 'As a list' }).click()
    await expect(map.getByRole('table').getByRole('row').filter({ hasText: 'contradicts' }).first()).toBeVisible()
    expect(await axeFindings(app), 'the list').toEqual([])
    await map.getByRole('button', { name: 'As a list' }).click()
  })

  await test.step('Enter opens a passage on the desk, and back leads to the map', async () => {
    await claim.first().focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('[data-node="passage"]:focus')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(workbench.annotationBar).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(map).toBeVisible()
  })
})

test('an empty map says how to fill it', async ({ app, workbench }) => {
  await workbench.newLibrary('Empty')
  await workbench.run('Show the map')
  await expect(app.page.getByRole('main', { name: 'Map' })).toContainText('Nothing is linked yet')
})
