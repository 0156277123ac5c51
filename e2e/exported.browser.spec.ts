import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures/journey'

test('an exported brief stands alone: no request, notes that lead both ways, clean to axe in light and dark', async ({
  app,
  workbench,
}) => {
  await workbench.run('Show the brief')
  await expect(app.page.getByRole('article', { name: 'Brief preview' })).toContainText('Solway Star')
  const file = join(app.home, 'brief.html')
  await writeFile(file, await workbench.exportBrief('Web page (.html, one file)'))

  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await app.page.context().browser()?.newContext({ colorScheme, offline: true })
    const page = await context?.newPage()
    if (!page) throw new Error('The browser is gone.')
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pathToFileURL(file).href)
    await page.getByRole('link', { name: '3', exact: true }).first().click()
    await expect(page.locator('li:target')).toBeInViewport()
    await expect(page.locator('li:target').getByRole('link', { name: 'Open in Crossread' })).toHaveAttribute(
      'href',
      /^crossread:\/\/passage\//,
    )
    await page
      .locator('li:target')
      .getByRole('link', { name: /^Back to/ })
      .first()
      .click()
    await expect(page.locator('sup a:target')).toBeInViewport()
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([])
    await context?.close()
  }
})
