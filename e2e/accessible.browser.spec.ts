import { axeFindings } from './fixtures/axe'
import { expect, test } from './fixtures/journey'

for (const theme of ['Light theme', 'Dark theme']) {
  test(`axe finds nothing in any view (${theme})`, async ({ app, workbench }) => {
    // Two dozen views, each looked at whole: on a slow machine axe alone takes minutes.
    test.setTimeout(360_000)
    await workbench.run(theme)
    const dialog = (name: string) => app.page.getByRole('dialog', { name })
    const clean = async (view: string) => expect(await axeFindings(app), view).toEqual([])
    const inDialog = async (command: string, name: string) => {
      await workbench.run(command)
      await expect(dialog(name)).toBeVisible()
      await clean(name)
      await app.page.keyboard.press('Escape')
      await expect(dialog(name)).toBeHidden()
    }

    await clean('the discrepancies')
    await app.page.getByRole('tab', { name: /^Claims/ }).click()
    await app.page.getByRole('button', { name: /231 people were aboard/ }).click()
    await expect(workbench.claims.first()).toContainText('The manifest lists')
    await clean('the desk with an open claim')

    await workbench.annotationsOf('Ferry aground off Harrow Bay, all passengers safe').first().press('Enter')
    await expect(workbench.annotationBar).toBeVisible()
    await clean('a chosen annotation')

    await app.page.getByRole('tab', { name: 'Annotations' }).click()
    await expect(app.page.getByText('16 annotations')).toBeVisible()
    await clean('the list of annotations')

    await app.page.keyboard.press('Control+k')
    await app.page.getByRole('combobox').fill('harbour')
    await expect(app.page.getByRole('option', { name: /harbour/i }).first()).toBeVisible()
    await clean('the palette with hits')
    await app.page.keyboard.press('Escape')

    await inDialog('Keyboard shortcuts', 'Keyboard shortcuts')
    await inDialog('Import files…', 'Import sources')
    await inDialog('Make a claim', 'New claim')
    await inDialog('Text size, width and spacing…', 'Text and theme')
    await inDialog('Source details…', 'Source details')
    await inDialog('Name the colours…', 'Name the colours')
    await inDialog('Trash', 'Trash')
    await inDialog('Review lost passages…', 'Lost passages')
    await inDialog('New library…', 'New library')

    await workbench.run('Show the matrix')
    await expect(app.page.getByRole('gridcell', { name: /contradicts with 214 people/ })).toBeVisible()
    await clean('the matrix')
    await app.page.getByRole('button', { name: 'Group by tag' }).click()
    await clean('the matrix by tags')
    const table = app.page.getByRole('group', { name: 'Table' })
    await table.getByRole('button', { name: 'Alternatives' }).click()
    for (const claim of (await app.page.getByRole('checkbox').all()).slice(0, 2)) await claim.check()
    await expect(app.page.getByRole('grid', { name: 'Passages by alternatives' })).toBeVisible()
    await clean('the alternatives')
    await table.getByRole('button', { name: 'Agreement' }).click()
    await expect(app.page.getByRole('grid', { name: 'Agreement of sources' })).toBeVisible()
    await clean('the agreement of sources')

    await workbench.run('Show the timeline')
    await expect(app.page.getByRole('list', { name: 'When it was reported' }).getByRole('button').first()).toBeVisible()
    await clean('the timeline')
    await app.page.getByRole('button', { name: 'As a list' }).click()
    await expect(app.page.getByRole('table')).toBeVisible()
    await clean('the timeline as a list')

    await workbench.run('Show the brief')
    await expect(app.page.getByRole('article', { name: 'Brief preview' })).toContainText('Solway Star')
    await clean('the brief')
  })
}
