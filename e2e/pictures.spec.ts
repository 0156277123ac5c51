import { expect, test } from './fixtures/journey'

/** With CROSSREAD_PICTURES=1 the README's picture is taken anew; otherwise it only goes to the results. */
const target = process.env['CROSSREAD_PICTURES'] ? 'docs/pictures/desk.png' : 'test-results/desk.png'

test('the desk of the sample library shows the point within a minute: two reports, their links, a disputed claim', async ({
  app,
  workbench,
}) => {
  await workbench.ready()
  await expect(workbench.links).toHaveCount(4)
  await app.page.getByRole('button', { name: /^contradicts: “with 214 people aboard”/ }).press('Enter')
  await app.page.getByRole('button', { name: 'Close link' }).click()
  await app.page.getByRole('tab', { name: /^Claims/ }).click()
  await app.page.getByRole('button', { name: /231 people were aboard/ }).click()
  await expect(workbench.claims.first()).toContainText('The manifest lists 231 persons')
  await expect(app.page.getByText('Disputed', { exact: true }).first()).toBeVisible()
  await app.page.screenshot({ path: target })
})
