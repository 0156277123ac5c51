import { join } from 'node:path'
import { annotationOn, claim, claimEnd, link, newLibraryIn, newSource, passageEnd, put, step } from '../electron/library/library.testing'
import type { Annotation } from '../shared/model/annotation'
import { relations } from '../shared/model/vocabulary'
import { expect, test } from './fixtures/journey'

const pieces = 500
const stated = 'The quay was closed on Tuesday'

/** Four sources of which every sentence is evidence of one claim, for and against. */
async function writeLibrary(folder: string): Promise<void> {
  const library = await newLibraryIn(folder)
  const about = claim(stated)
  const marks: Annotation[] = []
  for (const name of ['Gazette', 'Courier', 'Herald', 'Tribune']) {
    const lines = Array.from({ length: pieces / 4 }, (_, at) => `Witness ${at + 1} of the ${name} saw the gate of the quay on that day.`)
    const source = newSource(`The ${name} on the quay`, lines.join('\n\n'))
    await library.addSource(source, step('Import'))
    let start = 0
    for (const line of lines) {
      const end = start + line.length
      marks.push({ ...annotationOn(source.source.id, '', source.text), anchors: [{ start, end, exact: line, prefix: '', suffix: '' }] })
      start = end + 2
    }
  }
  const links = marks.map((mark, at) => ({
    ...link(passageEnd(mark), claimEnd(about.id)),
    relation: at % 3 === 0 ? relations[1] : relations[0],
  }))
  await library.commit(put(about, ...marks, ...links), step('Claim'))
  await library.close()
}

test(`a claim with ${pieces} pieces of evidence is read, counted and walked in every view`, async ({ app, workbench }) => {
  const folder = join(app.home, 'Much evidence')
  await writeLibrary(folder)
  const { page } = app
  await workbench.run('Open library…')
  const dialog = page.getByRole('dialog', { name: 'Open library' })
  // The folder of libraries is proposed a moment later: only then would it not be written before what is typed.
  await expect(dialog.getByRole('textbox', { name: 'Folder' })).not.toHaveValue('')
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(folder)
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(workbench.source('The Gazette on the quay')).toBeVisible()

  await test.step('its card counts all and shows them', async () => {
    await page.getByRole('tab', { name: /^Claims/ }).click()
    const card = workbench.claims.filter({ hasText: stated })
    await expect(card).toContainText('333 supports')
    await expect(card).toContainText('167 contradicts')
    await card.getByRole('button', { name: stated }).click()
    const supporting = card.getByRole('region', { name: 'Supports' })
    await expect(supporting.getByRole('listitem')).toHaveCount(40)
    await supporting.getByRole('button', { name: 'Show more (293)' }).click()
    await expect(supporting.getByRole('listitem')).toHaveCount(80)
    await supporting.getByLabel('Reason').first().fill('Heard from the gate keeper')
    await expect(card.getByRole('region', { name: 'Contradicts' })).toContainText('Witness 1 of the Gazette')
  })

  await test.step('the matrix counts them by source, and walks them one by one', async () => {
    await workbench.run('Show the matrix')
    const cell = page.getByRole('gridcell', { name: /Gazette/ })
    await expect(cell).toContainText('supports × 83')
    await cell.focus()
    const chosen = page.getByRole('region', { name: 'Chosen cell' })
    await expect(chosen).toContainText('passage 1 of 125')
    await page.keyboard.press('.')
    await expect(chosen).toContainText('passage 2 of 125')
  })

  await test.step('the timeline says how many have no date', async () => {
    await workbench.run('Show the timeline')
    await expect(page.getByRole('main', { name: 'Timeline' })).toContainText(`${pieces + 1} without a date`)
  })

  await test.step('the map opens where it can be read, and the keys lead through it', async () => {
    await workbench.run('Show the map')
    const map = page.getByRole('main', { name: 'Map' })
    await expect(map.getByRole('status')).toContainText(`${pieces} links`)
    const claimNode = map.locator('[data-node="claim"]')
    await expect(claimNode).toBeInViewport()
    expect((await claimNode.boundingBox())?.height).toBeGreaterThan(40)
    await claimNode.focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('[data-node="passage"]:focus')).toContainText('Witness 1 of the Gazette')
  })
})
