import { expect, test } from './fixtures/journey'

const star = 'Fishing talks end with a promise and a painting: Sundre and Halland show their softer side'
const papers = 'Further Signs of a Warmer Current Between Sundre and Halland'

for (const size of [
  { width: 1280, height: 720 },
  { width: 2560, height: 1440 },
]) {
  test(`at ${size.width} by ${size.height} nothing of the window is cut off and two panes are there to read`, async ({
    app,
    workbench,
  }) => {
    await app.page.setViewportSize(size)
    await workbench.newLibrary('Sizes')
    await workbench.importFiles('morning-star.txt', 'harbour-institute.txt')
    await expect(workbench.pane(star)).toBeVisible()
    await expect(workbench.pane(papers)).toBeVisible()
    for (const command of ['Show the desk', 'Show the matrix', 'Show the timeline', 'Show the map', 'Show the brief']) {
      await workbench.run(command)
      const overflow = await app.page.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
        return { x: scrollWidth - clientWidth, y: scrollHeight - clientHeight }
      })
      expect(overflow, command).toEqual({ x: 0, y: 0 })
    }
    await workbench.run('Show the desk')
    for (const title of [star, papers]) {
      const box = await workbench.text(title).boundingBox()
      expect(box?.width).toBeGreaterThan(240)
    }
  })
}
