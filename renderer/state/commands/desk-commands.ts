import { inText } from '../../../shared/desk/overlap'
import { type EndMove, moveEnd } from '../../../shared/desk/word-steps'
import type { Annotation } from '../../../shared/model/annotation'
import type { Range, SourceId } from '../../../shared/model/schema'
import { locatorLabel } from '../../../shared/text/paragraphs'
import { quoteOf } from '../../../shared/text/passage'
import { readableDate } from '../../../shared/text/readable-date'
import { titleOf } from '../../../shared/text/title'
import { chooseAnnotation, chosenAnnotation, placeOf, refOf, setRanges } from '../annotating'
import { openLibraryNow, useLibrary } from '../library'
import { notify } from '../notices'
import { openPassages } from '../panes'
import { activePane, showDialog, useView } from '../view'
import type { Command } from './command'

function open(): boolean {
  return useLibrary.getState().current.kind === 'open'
}

function onDesk(): boolean {
  return open() && useView.getState().screen === 'desk' && activePane() !== null
}

function walk(direction: 1 | -1): void {
  const pane = activePane()
  if (!pane) return
  const annotations = inText([...openLibraryNow().workspace.annotations.values()].filter(({ sourceId }) => sourceId === pane.sourceId))
  if (annotations.length === 0) {
    notify('Nothing is marked in this source yet.')
    return
  }
  const at = annotations.findIndex(({ id }) => id === useView.getState().annotation?.id)
  const next =
    annotations[at < 0 ? (direction > 0 ? 0 : annotations.length - 1) : (at + direction + annotations.length) % annotations.length]
  if (!next) return
  const { reveal } = useView.getState()
  const first = next.anchors[0]
  chooseAnnotation(refOf(next))
  // Walking is reading on, not going elsewhere: no trace is left for Back.
  if (first)
    useView.setState({
      selection: null,
      reveal: { turn: (reveal?.turn ?? 0) + 1, passages: [{ sourceId: next.sourceId, range: { start: first.start, end: first.end } }] },
    })
}

function canMove(): boolean {
  const { current } = useLibrary.getState()
  if (current.kind !== 'open' || current.readOnly || useView.getState().selection !== null) return false
  const chosen = chosenAnnotation()
  // A lost passage has no ends in the text; it is placed anew instead.
  return chosen !== null && placeOf(chosen) !== null
}

/** Quick presses of one key are one step to undo. */
let lastMove = { at: 0, batch: '' }
const sameMoveMs = 1_500

function move(which: EndMove): void {
  const annotation = chosenAnnotation()
  const text = annotation && openLibraryNow().texts.get(annotation.sourceId)
  if (!annotation || text === undefined || text === null) return
  const ranges: Range[] = annotation.anchors.map(({ start, end }) => ({ start, end }))
  const index = which.endsWith('End') ? ranges.length - 1 : 0
  const range = ranges[index]
  const moved = range && moveEnd(text, range, which)
  if (!moved) return
  ranges[index] = moved
  const now = Date.now()
  lastMove = { at: now, batch: now - lastMove.at < sameMoveMs ? lastMove.batch : `move:${annotation.id}:${now}` }
  void setRanges(annotation, ranges, lastMove.batch)
}

/** The words with who says so and where: `“…” — Coast Courier, 2031-03-04, ¶3`. */
async function copyQuote(): Promise<void> {
  const { selection } = useView.getState()
  const annotation = chosenAnnotation()
  const passage: { sourceId: SourceId; words: string; range: Range | null } | null = selection
    ? {
        sourceId: selection.sourceId,
        words: openLibraryNow().texts.get(selection.sourceId)?.slice(selection.range.start, selection.range.end).replace(/\s+/g, ' ') ?? '',
        range: selection.range,
      }
    : annotation
      ? { sourceId: annotation.sourceId, words: quoteOf(annotation.anchors), range: placeOf(annotation)?.range ?? null }
      : null
  if (!passage) return
  const { workspace, texts } = openLibraryNow()
  const source = workspace.sources.get(passage.sourceId)
  if (!source) return
  const parts = [
    source.publisher ?? titleOf(source, texts.get(source.id) ?? null).text,
    source.published && readableDate(source.published),
    passage.range && locatorLabel(workspace.blocks.get(source.id) ?? [], passage.range),
  ]
  try {
    await navigator.clipboard.writeText(`“${passage.words}” — ${parts.filter(Boolean).join(', ')}`)
    notify('The quote is on the clipboard, with its source.')
  } catch {
    notify('The clipboard cannot be written here. Copy the words by Ctrl+C.', { tone: 'problem' })
  }
}

function linkedTo(annotation: Annotation): Annotation | null {
  const { links, annotations } = openLibraryNow().workspace
  for (const link of links.values()) {
    const other = link.from.id === annotation.id ? link.to : link.to.id === annotation.id ? link.from : null
    const found = other?.kind === 'annotation' ? annotations.get(other.id) : undefined
    if (found) return found
  }
  return null
}

async function followLink(): Promise<void> {
  const annotation = chosenAnnotation()
  const other = annotation && linkedTo(annotation)
  if (!annotation || !other) return notify('This passage has no link to another passage.')
  if (!placeOf(other)) return showDialog({ kind: 'lost' })
  const places = [annotation, other].map(placeOf).filter((place) => place !== null)
  await openPassages(places)
  chooseAnnotation(refOf(other))
}

export const deskCommands: readonly Command[] = [
  { id: 'annotation.next', enabled: onDesk, run: () => walk(1) },
  { id: 'annotation.previous', enabled: onDesk, run: () => walk(-1) },
  { id: 'annotation.growEnd', enabled: canMove, run: () => move('growEnd') },
  { id: 'annotation.shrinkEnd', enabled: canMove, run: () => move('shrinkEnd') },
  { id: 'annotation.growStart', enabled: canMove, run: () => move('growStart') },
  { id: 'annotation.shrinkStart', enabled: canMove, run: () => move('shrinkStart') },
  {
    id: 'annotation.copyQuote',
    enabled: () => onDesk() && (useView.getState().selection !== null || chosenAnnotation() !== null),
    run: copyQuote,
  },
  { id: 'link.follow', enabled: () => onDesk() && chosenAnnotation() !== null, run: followLink },
]
