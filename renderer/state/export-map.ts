/** The map as it is shown, written to a file. */
import { drawnOf, howToNarrow, mostNodes } from '../../shared/map/drawn'
import { linkMapOf } from '../../shared/map/link-map'
import { openLibraryNow } from './library'
import { notify } from './notices'
import { saveWritten } from './save-written'
import { useView } from './view'

/** As a picture, with the words as short as in the window. */
export async function exportMapPicture(): Promise<void> {
  // Loaded when it is asked for: a start of the program draws no picture.
  const { writeMapPicture } = await import('../../shared/map/map-picture')
  const { workspace } = openLibraryNow()
  const [map, filter, title] = [linkMapOf(workspace), useView.getState().map, workspace.library.title]
  const { fitting } = drawnOf(map, filter)
  if (fitting <= mostNodes) return saveWritten(`${title} map`, '.svg', 'image/svg+xml', writeMapPicture({ title, map, filter }))
  notify(
    `No picture was saved: ${fitting.toLocaleString('en')} claims and passages are more than a picture can hold (${mostNodes.toLocaleString('en')} at most). ` +
      `${howToNarrow}.`,
  )
}
