import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures/journey'

const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
const words = 'signing a protocol in Marhavn'

test('a person takes marks and sources along to other tools, by keyboard alone', async ({ app, workbench }) => {
  await workbench.newLibrary('Taken along')
  await workbench.importFiles('morning-star.txt', 'free-tide.txt')
  await workbench.source(star).click()
  await workbench.mark(star, words)

  const exportAs = (label: string, name: string) =>
    workbench.saved(name, async () => {
      await workbench.run('Export for other tools…')
      const dialog = app.page.getByRole('dialog', { name: 'Export for other tools' })
      await expect(dialog.getByRole('radio', { checked: true })).toBeFocused()
      const choice = dialog.getByRole('radio', { name: label })
      while (!(await choice.isChecked())) await app.page.keyboard.press('ArrowDown')
      await app.page.keyboard.press('Tab')
      await app.page.keyboard.press('Tab')
      await expect(dialog.getByRole('button', { name: 'Export' })).toBeFocused()
      await app.page.keyboard.press('Enter')
      await expect(dialog).toBeHidden()
    })

  const collection = JSON.parse(await exportAs('W3C JSON-LD', 'marks.jsonld'))
  expect(collection.first.items[0].target.selector[1].exact).toBe(words)
  const bibliography = await exportAs('Bibliography, MLA', 'list.txt')
  expect(bibliography.trim().split('\n\n')).toHaveLength(2)
})

test('a source leaves with its notes in the margin; a brief leaves as JSON and comes back beside itself', async ({ app, workbench }) => {
  await workbench.newLibrary('Out and in')
  await workbench.importFiles('morning-star.txt')
  await workbench.source(star).click()
  await workbench.mark(star, words)
  const copy = await workbench.saved('copy.html', () => workbench.run('Save an annotated copy of the source…'))
  expect(copy).toContain(`<mark class="amber">${words}</mark><sup id="m1">`)

  await workbench.run('New brief')
  const title = app.page.getByLabel('Title', { exact: true })
  await expect(title).toBeVisible()
  const name = await title.inputValue()
  const json = await workbench.saved('brief.json', () => workbench.run('Export the brief as JSON, to be imported again…'))
  const again = join(app.home, 'again.json')
  await writeFile(again, json)
  await workbench.importFiles(again)
  await app.page.getByRole('button', { name: 'Briefs' }).click()
  await expect(app.page.getByRole('menuitem', { name: `${name} (imported)` })).toBeVisible()
})
