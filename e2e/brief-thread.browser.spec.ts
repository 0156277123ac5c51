import { expect, test } from './fixtures/journey'

test('a brief is drawn by the window itself where the thread that draws cannot be had', async ({ app, workbench }) => {
  await app.page.route('**/draw-worker*', (route) => route.abort())
  await workbench.ready()
  await app.page.keyboard.press('Alt+2')
  const preview = app.page.getByRole('article', { name: 'Brief preview' })
  await expect(preview).toContainText('Solway Star')
  await app.page.getByRole('button', { name: 'Write “Bottom line”' }).click()
  await app.page.getByRole('textbox', { name: '“Bottom line”, in Markdown' }).fill('Nobody counted the people aboard.')
  await expect(preview).toContainText('Nobody counted the people aboard.')
})
