import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures/host'

test('what another program changed in the folder shows when the person comes back', async ({ app }) => {
  const before = 'The first call for help came from a passenger.'
  const after = 'The first call for help came from a passenger’s telephone.'
  await app.page.getByRole('tab', { name: /^Claims/ }).click()
  await expect(app.page.getByText(before)).toBeVisible()
  const path = join(app.home, 'Sample library', 'claims.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace(before, after))
  await app.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(app.page.getByText(after)).toBeVisible()
})
