import type { RefObject } from 'react'
import type { SourceId } from '../../../shared/model/schema'
import { useOpen, useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { Markdown } from '../../ui/markdown'
import styles from './bars.module.css'
import { EndHandle } from './end-handle'
import { NoteEditor } from './note-editor'
import { Act, Colours, keepSelection } from './passage-acts'
import { leftWithin, usePlace } from './place-of'
import { TagEditor } from './tag-editor'

type Props = { readonly sourceId: SourceId; readonly root: RefObject<HTMLElement | null>; readonly text: string; readonly drawn: number }

const barWidth = 560

/** The annotation that was clicked: its ends to move, its note, and what can be done with it. */
export function ChosenAnnotation({ sourceId, root, text, drawn }: Props) {
  const ref = useView((view) => (view.annotation?.sourceId === sourceId ? view.annotation : null))
  const annotation = useWorkspace((workspace) => (ref ? workspace.annotations.get(ref.id) : undefined))
  const selecting = useView((view) => view.selection !== null)
  const editing = useView((view) => view.editing)
  const readOnly = useOpen((open) => open.readOnly)
  const [first, last] = [annotation?.anchors[0], annotation?.anchors[(annotation?.anchors.length ?? 0) - 1]]
  const place = usePlace(root, first && last && annotation?.state.kind !== 'lost' ? { start: first.start, end: last.end } : null, drawn)
  if (!annotation || !place || selecting) return null
  const top = place.endY + place.endHeight + 8
  return (
    <>
      {readOnly ? null : (
        <>
          <EndHandle annotation={annotation} end="start" root={root} text={text} x={place.startX} y={place.startY} />
          <EndHandle annotation={annotation} end="end" root={root} text={text} x={place.endX} y={place.endY} />
        </>
      )}
      {editing === 'note' ? (
        <div className={styles.editor} style={{ top, left: leftWithin(place, place.startX, 390) }}>
          <NoteEditor key={annotation.id} annotation={annotation} />
        </div>
      ) : editing === 'tags' ? (
        <div className={styles.editor} style={{ top, left: leftWithin(place, place.startX, 390) }}>
          <TagEditor key={annotation.id} annotation={annotation} />
        </div>
      ) : (
        <div className={styles.stack} style={{ top, left: leftWithin(place, place.startX, Math.min(barWidth, place.width - 12)) }}>
          <div role="toolbar" aria-label="Chosen annotation" className={styles.strip} onMouseDown={keepSelection}>
            {readOnly ? null : <Colours current={annotation.colour} />}
            <Act id="annotation.note">Note</Act>
            <Act id="annotation.tag">Tag</Act>
            <Act id="claim.make">Claim</Act>
            <Act id="claim.attach">Attach</Act>
            <Act id="link.make">Link</Act>
            <Act id="annotation.copyQuote">Quote</Act>
            <Act id="annotation.remove">Delete</Act>
          </div>
          {annotation.note === '' && annotation.tags.length === 0 ? null : (
            <div className={styles.note}>
              {annotation.note === '' ? null : <Markdown text={annotation.note} />}
              {annotation.tags.map((tag) => `#${tag}`).join('  ')}
            </div>
          )}
        </div>
      )}
    </>
  )
}
