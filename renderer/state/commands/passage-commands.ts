import { colourIds } from '../../../shared/model/vocabulary'
import {
  addRangeToChosen,
  chosenAnnotation,
  editChosen,
  linkPassage,
  makeClaim,
  passageForAct,
  placeOf,
  refOf,
  removeAnnotation,
  useColour,
} from '../annotating'
import { foldBlocks } from '../doubts'
import { newBatch, openLibraryNow, useLibrary } from '../library'
import { showDialog, useView } from '../view'
import type { Command } from './command'

function writable(): boolean {
  const { current } = useLibrary.getState()
  return current.kind === 'open' && !current.readOnly
}

/** Something to act on, in view: words selected on the desk, or an annotation chosen there. */
function passage(): boolean {
  const { screen, selection, annotation } = useView.getState()
  return writable() && screen === 'desk' && (selection !== null || annotation !== null)
}

/** Folds the paragraphs that the selection or the chosen annotation touches; they can be restored where they stood. */
async function foldTouched(): Promise<void> {
  const { selection } = useView.getState()
  const chosen = chosenAnnotation()
  const place = selection ?? (chosen && placeOf(chosen))
  if (!place) return
  const blocks = openLibraryNow().workspace.blocks.get(place.sourceId) ?? []
  const starts = blocks
    .filter((block) => block.kind !== 'furniture' && block.start < place.range.end && place.range.start < block.end)
    .map(({ start }) => start)
  if (starts.length > 0) await foldBlocks(place.sourceId, starts, true)
}

export const passageCommands: readonly Command[] = [
  ...colourIds.map(
    (colour, index): Command => ({
      id: (['annotate.1', 'annotate.2', 'annotate.3', 'annotate.4', 'annotate.5'] as const)[index] ?? 'annotate.1',
      enabled: passage,
      run: () => useColour(colour),
    }),
  ),
  { id: 'annotation.note', enabled: passage, run: () => editChosen('note') },
  { id: 'annotation.tag', enabled: passage, run: () => editChosen('tags') },
  {
    id: 'annotation.addRange',
    enabled: () => passage() && useView.getState().selection !== null && chosenAnnotation() !== null,
    run: addRangeToChosen,
  },
  {
    id: 'annotation.remove',
    enabled: () => passage() && chosenAnnotation() !== null,
    run: () => {
      const chosen = chosenAnnotation()
      return chosen ? removeAnnotation(refOf(chosen)) : undefined
    },
  },
  { id: 'block.fold', enabled: passage, run: foldTouched },
  { id: 'claim.make', enabled: writable, run: makeClaim },
  {
    id: 'claim.attach',
    enabled: passage,
    run: async () => {
      const annotation = await passageForAct(newBatch('attach'))
      if (annotation) showDialog({ kind: 'attach', annotation })
    },
  },
  { id: 'link.make', enabled: passage, run: linkPassage },
]
