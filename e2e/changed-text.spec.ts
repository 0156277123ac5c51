import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Workbench } from './fixtures/journey'

const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
const meeting = 'the inaugural meeting of the commission in 1996'
const added = 'A line that somebody put before it.'

/** A library with one source in which a passage is marked. Answers the way to change its text as another program would. */
async function marked(workbench: Workbench) {
  await workbench.newLibrary('Shared')
  await workbench.importFiles('morning-star.txt')
  await workbench.mark(star, meeting)
  const folder = join(workbench.app.home, 'Shared', 'sources')
  const [source = ''] = await readdir(folder)
  const path = join(folder, source, 'text.txt')
  return {
    annotations: join(folder, source, 'annotations.json'),
    edit: async (change: (text: string) => string) => writeFile(path, change(await readFile(path, 'utf8'))),
  }
}

/** The words that are painted as marked. */
function painted({ page }: Workbench): Promise<readonly string[]> {
  return page.evaluate(() => {
    const words = [...CSS.highlights]
      .filter(([name]) => name.startsWith('mark-'))
      .flatMap(([, ranges]) => [...ranges].map((range) => range.toString()))
    return [...new Set(words)].sort()
  })
}

test('words marked in a text that another program has changed are the words that were selected', async ({ workbench }) => {
  const { annotations, edit } = await marked(workbench)
  const words = 'Halland’s premier Ona Lindqvist'
  await edit((text) => `${added}\n\n${text}`)
  await workbench.mark(star, words)
  await expect(workbench.text(star)).toContainText(added)
  await expect(workbench.annotationsOf(star)).toHaveCount(2)
  await expect.poll(() => painted(workbench)).toEqual([words, meeting].sort())
  const stored = await readFile(annotations, 'utf8')
  expect([...stored.matchAll(/"exact": "(.*)"/g)].map(([, exact]) => exact).sort()).toEqual([words, meeting].sort())
})

test('words that are gone from the text are not marked, and the pane shows the text as it is', async ({ app, workbench }) => {
  const { edit } = await marked(workbench)
  const words = 'signing a protocol in Marhavn on Oct 16'
  await workbench.select(star, words)
  await edit((text) => `${added}\n\n${text.replace(words, 'going home')}`)
  await workbench.selectionBar
    .getByRole('button', { name: /^Mark as / })
    .first()
    .click()
  await expect(app.page.getByText('Another program changed the text of this source.')).toBeVisible()
  await expect(workbench.text(star)).toContainText(added)
  await expect(workbench.selectionBar).toBeHidden()
  await expect(workbench.annotationsOf(star)).toHaveCount(1)
  await expect.poll(() => painted(workbench)).toEqual([meeting])
})

test('a pane shows what another program made of its text when the person comes back, with its passages on their words', async ({
  app,
  workbench,
}) => {
  const { edit } = await marked(workbench)
  await edit((text) => `${added}\n\n${text}`)
  await app.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(workbench.text(star)).toContainText(added)
  await expect.poll(() => painted(workbench)).toEqual([meeting])
  await expect(app.page.getByRole('button', { name: 'Undo: Mark a passage' })).toBeEnabled()
})
