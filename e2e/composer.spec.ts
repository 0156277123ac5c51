import { expect, test } from './fixtures/journey'

test('a brief is composed by keyboard alone, from a template to the exports, and says what changed behind its words', async ({
  app,
  workbench,
}) => {
  const { page } = app
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await workbench.ready()
  await expect(page.getByRole('document').first()).toBeVisible()
  await press('Alt+2')
  const preview = page.getByRole('region', { name: 'Preview' })
  const outline = page.getByRole('list', { name: 'Sections' })
  const box = page.getByRole('combobox')
  await expect(preview.getByRole('article')).toContainText('Solway Star')

  await test.step('a template begins a brief of its own', async () => {
    await page.getByRole('button', { name: 'Template' }).focus()
    await press('Enter')
    await expect(page.getByRole('menuitem', { name: 'One-page summary' })).toBeVisible()
    await page.keyboard.type('One')
    await press('Enter')
    await expect(outline.getByRole('button', { name: 'What is disputed', exact: true })).toBeVisible()
    await expect(outline.getByRole('button', { name: 'Key judgment', exact: true })).toBeVisible()
  })

  await test.step('the slash puts a card of a claim below the bottom line', async () => {
    await outline.getByRole('button', { name: 'Bottom line', exact: true }).focus()
    await press('/')
    await expect(box).toBeFocused()
    await page.keyboard.type('card')
    await expect(page.getByRole('option', { selected: true })).toHaveText(/^Claim card/)
    await press('Enter')
    await page.keyboard.type('231')
    await expect(page.getByRole('option', { selected: true })).toContainText('231 people were aboard')
    await press('Enter')
    await expect(preview.getByRole('heading', { name: /231 people were aboard/ })).toBeVisible()
    await expect(outline.getByRole('button', { name: 'Claim card', exact: true })).toBeFocused()
  })

  await test.step('keys move it, and say where it is', async () => {
    await press('Alt+ArrowDown')
    await expect(page.getByText('“Claim card” is now 3 of 5.')).toBeAttached()
    await press('Alt+ArrowUp')
    await expect(page.getByText('“Claim card” is now 2 of 5.')).toBeAttached()
    await expect(outline.getByRole('button', { name: 'Claim card', exact: true })).toBeFocused()
  })

  await test.step('in prose the slash cites a passage, and a slash that is meant as one stays', async () => {
    await page.getByRole('button', { name: 'Write “Bottom line”' }).focus()
    await press('Enter')
    const words = page.getByRole('textbox', { name: '“Bottom line”, in Markdown' })
    await expect(words).toBeFocused()
    await page.keyboard.type('It carried 231 people and/or more /')
    await expect(box).toBeFocused()
    await page.keyboard.type('foot')
    await press('Enter')
    await page.keyboard.type('carrying 231')
    await expect(page.getByRole('option', { selected: true })).toContainText('carrying 231')
    await press('Enter')
    await expect(words).toBeFocused()
    await page.keyboard.type(' /')
    await expect(box).toBeFocused()
    await press('Escape')
    await expect(words).toHaveValue(/^It carried 231 people and\/or more \[\^ann_\w+\] \/$/)
    await press('Backspace')
    await expect(preview.getByText('It carried 231 people and/or more').locator('sup').first()).toBeVisible()
  })

  await test.step('and puts in the matrix and a picture of a passage', async () => {
    await page.keyboard.type('\n/')
    await expect(box).toBeFocused()
    await page.keyboard.type('matrix')
    await press('Enter')
    await expect(preview.getByRole('heading', { name: 'Claims by sources' })).toBeVisible()
    await expect(preview.getByRole('columnheader', { name: 'Coast Courier' }).first()).toBeVisible()
    await press('Escape')
    await outline.getByRole('button', { name: 'Claim card', exact: true }).focus()
    await press('/')
    await expect(box).toBeFocused()
    await page.keyboard.type('picture')
    await press('Enter')
    await page.keyboard.type('214')
    await expect(page.getByRole('option', { selected: true })).toContainText('214')
    await press('Enter')
    await expect(preview.getByRole('figure').getByText(/214/).first()).toBeVisible()
  })

  await test.step('a judgment stands on claims', async () => {
    await page.getByRole('button', { name: 'Write “Key judgment”' }).focus()
    await press('Enter')
    const statement = page.getByLabel('Judgment, without its likelihood')
    await expect(statement).toBeFocused()
    await page.keyboard.type('The manifest is right.')
    await page.getByRole('group', { name: 'Claims it stands on' }).getByRole('checkbox').first().press('Space')
    await expect(preview.getByText('The manifest is right.').locator('sup').first()).toBeVisible()
    await statement.focus()
    await press('Escape')
    await expect(preview.getByRole('complementary')).toHaveCount(0)
  })

  await test.step('what changes elsewhere is marked where words were written about it, until they are held to be right', async () => {
    await press('Alt+m')
    const grid = page.getByRole('grid', { name: 'Claims by sources' })
    const claim = grid.getByRole('rowheader', { name: /231 people were aboard/ })
    await expect(claim).toBeFocused()
    await press('ArrowRight', '1')
    await expect(
      grid
        .getByRole('row', { name: /231 people were aboard/ })
        .getByRole('gridcell')
        .nth(0),
    ).toHaveText(/supports/)
    await press('Alt+2')
    const marks = preview.getByRole('complementary', { name: 'Changed since it was written' })
    await expect(marks.first()).toContainText(/it was “231 people were aboard.*1 against it, and is now 3 for it, 0 against it/)
    await expect(page.getByRole('complementary', { name: 'Checks' }).getByText('Changed since it was written').first()).toBeVisible()
    const before = await marks.count()
    await outline.getByRole('button', { name: /^Key judgment/ }).focus()
    await press('y')
    await expect(marks).toHaveCount(before - 1)
    await expect(page.getByText('“Key judgment” is held to be still right.')).toBeAttached()
    await press('Control+z')
    await expect(marks).toHaveCount(before)
  })

  const markdown = await workbench.exportBrief('Markdown (.md)')
  expect(markdown).toContain('The manifest is right.')
  expect(markdown).not.toContain('Still right')
  expect(markdown).toMatch(/\[Open in Crossread]\(crossread:\/\/passage\/lib_\w+\/src_\w+\/ann_\w+\)/)
  expect(await workbench.exportBrief('Web page (.html, one file)')).toMatch(/<mark>[^<]*214[^<]*<\/mark>/)

  await test.step('it is copied, saved as a template, and deleted; undo brings it back', async () => {
    await workbench.run('Duplicate the brief')
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Summary (copy)')
    await workbench.run('Save the brief as a template')
    await expect(page.getByText('The outline of “Summary (copy)” is a template of this library now.')).toBeVisible()
    await page.getByRole('button', { name: 'Briefs' }).focus()
    await press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Delete this brief' })).toBeVisible()
    await page.keyboard.type('Delete')
    await press('Enter')
    await expect(page.getByText('The brief is in the trash.')).toBeVisible()
    await press('Control+z')
    await page.getByRole('button', { name: 'Briefs' }).focus()
    await press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Summary (copy)' })).toBeVisible()
    await press('Escape')
  })
})

test('a template with a field that nobody knows is refused by name, and what is there stays', async ({ app, workbench }) => {
  const { page } = app
  await workbench.ready()
  await expect(page.getByRole('document').first()).toBeVisible()
  await page.keyboard.press('Alt+2')
  const title = page.getByLabel('Title', { exact: true })
  await expect(title).toBeVisible()
  const before = await title.inputValue()
  const template = {
    name: 'Desk',
    title: 'X',
    question: '',
    sections: [{ kind: 'prose', heading: 'Verdict', markdown: '', colour: 'red' }],
  }
  const file = { name: 'desk.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(template)) }
  await page.getByLabel('Template file').setInputFiles(file)
  await expect(page.getByText(/The template “Desk” was not used, and nothing was changed: section 1 has the field “colour”/)).toBeVisible()
  await expect(title).toHaveValue(before)
})
