import { expect, test } from './fixtures/journey'

test('find in a pane counts its hits and steps through them', async ({ app, workbench }) => {
  await workbench.ready()
  await expect(workbench.links).toHaveCount(4)
  await app.page.keyboard.press('Control+f')
  const find = app.page.getByRole('search', { name: 'Find in this pane' })
  await find.getByLabel('Find', { exact: true }).fill('THE')
  await expect(find.getByRole('status')).toHaveText(/^1 of \d+$/)
  await find.getByLabel('Find', { exact: true }).press('Enter')
  await expect(find.getByRole('status')).toHaveText(/^2 of \d+$/)
  await find.getByRole('button', { name: 'Previous hit' }).click()
  await expect(find.getByRole('status')).toHaveText(/^1 of \d+$/)
  await find.getByLabel('Find', { exact: true }).fill('xyzzy')
  await expect(find.getByRole('status')).toHaveText('Not found')
  await app.page.keyboard.press('Escape')
  await expect(find).toHaveCount(0)
})

test('find goes through all panes, keeps its words, and shows what stands in folded furniture', async ({ app, workbench }) => {
  const { page } = app
  await workbench.ready()
  await expect(workbench.links).toHaveCount(4)
  const find = page.getByRole('search', { name: 'Find in this pane' })
  const words = find.getByLabel('Find', { exact: true })
  const status = find.getByRole('status')
  const [left, right] = [
    workbench.text('Ferry aground off Harrow Bay, all passengers safe'),
    workbench.text('Questions over Harrow Bay ferry’s last inspection'),
  ]
  const painted = () => page.evaluate(() => [...(CSS.highlights.get('find-now') ?? [])].map((range) => range.toString().toLowerCase()))

  await page.keyboard.press('Control+f')
  await words.fill('share')
  await expect(status).toHaveText('1 of 1, in page furniture')
  await expect(left.getByText('Share', { exact: false }).and(page.locator('[data-start]'))).toBeInViewport()
  await expect.poll(painted).toEqual(['share'])

  await words.fill('captain')
  await expect(status).toHaveText(/^1 of \d+$/)
  const inOne = Number((await status.textContent())?.replace('1 of ', ''))
  await page.keyboard.press('Escape')
  await page.keyboard.press(']')
  await page.keyboard.press('Control+f')
  await expect(words).toHaveValue('captain')
  await expect(status).toHaveText(/^1 of \d+$/)
  const inOther = Number((await status.textContent())?.replace('1 of ', ''))

  await find.getByRole('button', { name: 'All panes' }).click()
  await expect(status).toHaveText(`${inOne + 1} of ${inOne + inOther}`)
  await expect(find.getByText(`Coast Courier ${inOne}, Northern Ledger ${inOther}`)).toBeVisible()
  const shownIn = (text: typeof left) =>
    text.evaluate((element) =>
      [...(CSS.highlights.get('find-now') ?? [])].some((range) => element.contains((range as Range).startContainer)),
    )
  await expect.poll(() => shownIn(right)).toBe(true)
  await page.keyboard.press('Shift+F3')
  await expect(status).toHaveText(new RegExp(`^${inOne} of ${inOne + inOther}`))
  await expect.poll(() => shownIn(left)).toBe(true)
  await page.keyboard.press('Control+g')
  await expect.poll(() => shownIn(right)).toBe(true)
  await page.keyboard.press('Escape')
  await expect(find).toHaveCount(0)
  await page.keyboard.press('F3')
  await expect(status).toHaveText(new RegExp(`^${((inOne + 1) % (inOne + inOther)) + 1} of `))
})
