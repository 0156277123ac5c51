import { expect, test } from './fixtures/journey'

const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
const tide = 'Sundre’s Delegation in Marhavn to ‘Breathe New Life’ Into Ties'
const words = 'signing a protocol in Marhavn'

test('everything can be undone and done again, step by step and across views', async ({ app, workbench }) => {
  const undo = () => app.page.keyboard.press('Control+z')
  const redo = () => app.page.keyboard.press('Control+Shift+z')
  const marked = workbench.annotationsOf(star).filter({ hasText: words })

  await workbench.newLibrary('Undone')
  await workbench.importFiles('morning-star.txt', 'free-tide.txt')
  await expect(workbench.source(star)).toBeVisible()

  await workbench.mark(star, words)
  await workbench.annotationBar
    .getByRole('button', { name: /^Recolour as/ })
    .nth(2)
    .click()
  await expect(workbench.annotationBar.getByRole('button', { name: /^Recolour as/ }).nth(2)).toHaveAttribute('aria-pressed', 'true')
  await app.page.keyboard.press('n')
  await app.page.getByLabel('Note (Markdown)').fill('Which protocol?')
  await app.page.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(marked).toContainText(['Which protocol?'])
  await workbench.annotationBar.getByRole('button', { name: 'Claim' }).click()
  const dialog = app.page.getByRole('dialog', { name: 'New claim' })
  await dialog.getByLabel('Claim, in your own words').fill('A protocol was signed.')
  await dialog.getByRole('button', { name: 'Make claim' }).click()
  await expect(workbench.claims).toHaveCount(1)

  await test.step('back, one step after the other', async () => {
    await undo()
    await expect(app.page.getByText('No claims yet')).toBeVisible()
    await undo()
    await expect(marked).not.toContainText(['Which protocol?'])
    await undo()
    await expect(workbench.annotationBar.getByRole('button', { name: /^Recolour as/ }).first()).toHaveAttribute('aria-pressed', 'true')
    await undo()
    await expect(marked).toHaveCount(0)
    await undo()
    await expect(app.page.getByText('No sources yet')).toBeVisible()
  })

  await test.step('and forward again', async () => {
    await redo()
    await expect(workbench.source(star)).toBeVisible()
    await expect(workbench.source(tide)).toBeVisible()
    for (let step = 0; step < 4; step += 1) await redo()
    await expect(workbench.claims).toContainText(['A protocol was signed.'])
    await workbench.source(star).click()
    await expect(marked).toContainText(['Which protocol?'])
  })

  await test.step('a deleted source takes its marks along and brings them back', async () => {
    await workbench.run('Delete source')
    await expect(workbench.source(star)).toHaveCount(0)
    await expect(workbench.claims).toContainText(['Unsupported'])
    await app.page.keyboard.press('Control+z')
    await expect(workbench.source(star)).toBeVisible()
    await expect(workbench.claims).toContainText(['Single source'])
  })
})

test('what was deleted waits in the trash, comes back from there, and is only deleted for good when asked twice', async ({
  app,
  workbench,
}) => {
  await workbench.newLibrary('Trash')
  await workbench.importFiles('morning-star.txt', 'free-tide.txt')
  await workbench.source(tide).click()
  await workbench.mark(tide, 'growing and careless')
  await app.page.keyboard.press('Delete')
  await expect(workbench.annotationsOf(tide)).toHaveCount(0)
  await workbench.source(tide).press('Delete')
  await expect(workbench.source(tide)).toHaveCount(0)
  await app.restart()
  await workbench.run('Trash')
  const trash = app.page.getByRole('dialog', { name: 'Trash' })
  await expect(trash.getByRole('listitem')).toHaveCount(2)
  await trash.getByRole('listitem').filter({ hasText: 'Delete 1 source' }).getByRole('button', { name: 'Restore' }).click()
  await expect(trash.getByRole('listitem')).toHaveCount(1)
  await trash.getByRole('listitem').filter({ hasText: 'Delete 1 annotation' }).getByRole('button', { name: 'Restore' }).click()
  await expect(trash.getByText('The trash is empty')).toBeVisible()
  await trash.getByRole('button', { name: 'Close' }).last().click()
  await expect(workbench.source(tide)).toBeVisible()
  await workbench.source(tide).click()
  await expect(workbench.annotationsOf(tide)).toContainText(['growing and careless'])

  await workbench.source(tide).press('Delete')
  await workbench.run('Trash')
  await trash.getByRole('button', { name: 'Delete for good…' }).click()
  const sure = app.page.getByRole('dialog', { name: 'Delete for good?' })
  await sure.getByRole('button', { name: 'Keep in the trash' }).click()
  await expect(trash.getByRole('listitem')).toHaveCount(1)
  await trash.getByRole('button', { name: 'Delete for good…' }).click()
  await sure.getByRole('button', { name: 'Delete for good' }).click()
  await expect(trash.getByText('The trash is empty')).toBeVisible()
})

test('“Undo” in a notice takes back what the notice tells of, though something else was done since', async ({ app, workbench }) => {
  const messages = app.page.getByRole('region', { name: 'Messages' })
  await workbench.newLibrary('Taken back')
  await workbench.importFiles('morning-star.txt')
  await workbench.mark(star, words)
  await workbench.annotationBar.getByRole('button', { name: 'Claim' }).click()
  const dialog = app.page.getByRole('dialog', { name: 'New claim' })
  await dialog.getByLabel('Claim, in your own words').fill('A protocol was signed.')
  await dialog.getByRole('button', { name: 'Make claim' }).click()
  await workbench.claims.getByRole('button', { name: 'Delete claim' }).click()
  const deleted = messages.getByRole('listitem').filter({ hasText: 'The claim is in the trash' })
  await expect(deleted).toBeVisible()
  await workbench.annotationsOf(star).first().press('Enter')
  await workbench.annotationBar
    .getByRole('button', { name: /^Recolour as/ })
    .nth(2)
    .click()
  await deleted.getByRole('button', { name: 'Undo' }).click()
  await expect(workbench.claims).toContainText(['A protocol was signed.'])
  await expect(workbench.annotationBar.getByRole('button', { name: /^Recolour as/ }).nth(2)).toHaveAttribute('aria-pressed', 'true')
})
