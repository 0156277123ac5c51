import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures/journey'

const widthOf = async (part: Locator) => Math.round((await part.boundingBox())?.width ?? 0)

test('the list of sources and the side panel are as wide as the person wants them, and stay so', async ({ app, workbench }) => {
  await workbench.ready()
  const rail = () => app.page.getByRole('separator', { name: 'Width of the list of sources' })
  const panel = () => app.page.getByRole('separator', { name: 'Width of the side panel' })
  const side = () => app.page.getByRole('complementary', { name: 'Claims and annotations' })
  const usual = await widthOf(side())
  const usualRail = await widthOf(workbench.sources)

  await test.step('dragging the edge', async () => {
    const box = await panel().boundingBox()
    if (!box) throw new Error('The separator is not drawn.')
    const [x, y] = [box.x + box.width / 2, box.y + 300]
    await app.page.mouse.move(x, y)
    await app.page.mouse.down()
    await app.page.mouse.move(x - 60, y, { steps: 4 })
    await app.page.mouse.up()
    await expect(panel()).toHaveAttribute('aria-valuenow', String(usual + 60))
    expect(await widthOf(side())).toBe(usual + 60)
  })

  await test.step('the arrow keys, as far as the bounds', async () => {
    await rail().focus()
    await app.page.keyboard.press('ArrowRight')
    await expect(rail()).toHaveAttribute('aria-valuenow', String(usualRail + 16))
    await app.page.keyboard.press('Home')
    await app.page.keyboard.press('ArrowLeft')
    await expect(rail()).toHaveAttribute('aria-valuenow', (await rail().getAttribute('aria-valuemin')) ?? '')
    expect(await widthOf(workbench.sources)).toBe(Number(await rail().getAttribute('aria-valuemin')))
  })

  await test.step('kept over a restart', async () => {
    await app.restart()
    await workbench.ready()
    await expect(panel()).toHaveAttribute('aria-valuenow', String(usual + 60))
    await expect(rail()).toHaveAttribute('aria-valuenow', (await rail().getAttribute('aria-valuemin')) ?? '')
  })

  await test.step('and set back by a double click', async () => {
    await panel().dblclick()
    await rail().dblclick()
    await expect(panel()).toHaveAttribute('aria-valuenow', String(usual))
    expect(await widthOf(workbench.sources)).toBe(usualRail)
  })
})
