import { expect, test } from './fixtures/journey'

test('the address of a passage opens it, and an address of any other form does nothing', async ({ app, workbench }) => {
  await workbench.ready()
  await expect(app.page.getByRole('document').first()).toBeVisible()
  await workbench.run('Show the brief')
  const [address] = /crossread:\/\/passage\/\w+\/\w+\/\w+/.exec(await workbench.exportBrief('Markdown (.md)')) ?? []
  if (!address) throw new Error('The brief has a footnote.')

  const follow = (words: string) =>
    app.electron?.evaluate(({ app: program }, followed) => void program.emit('open-url', { preventDefault: () => {} }, followed), words)
  for (const hostile of [`${address}?run=x`, 'crossread://passage/../../etc/passwd', 'file:///etc/passwd', 'javascript:alert(1)'])
    await follow(hostile)
  expect(new URL(app.page.url()).searchParams.get('passage')).toBeNull()

  await follow(address)
  await app.page.waitForURL((url) => url.searchParams.get('passage') === address)
  await expect(app.page.getByRole('document').first()).toBeVisible()
  await expect(app.page.getByRole('region', { name: 'Preview' })).toBeHidden()

  await follow(address.replace(/lib_\w+/, 'lib_00000000'))
  await expect(app.page.getByText(/The link leads to a library that was not opened on this computer yet/)).toBeVisible()
})
