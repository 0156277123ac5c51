/** The timeline as it is shown, written to a file. */
import { reviewedNow } from './findings'
import { openLibraryNow } from './library'
import { notify } from './notices'
import { saveWritten } from './save-written'
import { readTimeline } from './timeline'
import { useView } from './view'

/** As a picture, with the words as short as a label has room for. */
export async function exportTimelinePicture(): Promise<void> {
  // Loaded when it is asked for: a start of the program draws no picture.
  const { mostPicturedEntries, picturedEntries, writeTimelinePicture } = await import('../../shared/timeline/timeline-picture')
  const { workspace } = openLibraryNow()
  const { timeline, left } = await readTimeline(workspace, reviewedNow())
  const shown = { title: workspace.library.title, timeline, left, ...useView.getState().timeline }
  const entries = picturedEntries(shown)
  if (entries <= mostPicturedEntries) {
    return saveWritten(`${shown.title} timeline`, '.svg', 'image/svg+xml', writeTimelinePicture(shown))
  }
  notify(
    `No picture was saved: ${entries.toLocaleString('en')} dates are more than anybody can look at (${mostPicturedEntries.toLocaleString('en')} at most). ` +
      'Choose a source or a tag, or come nearer to a part of the time.',
  )
}
