import type { SourceId } from '../../../shared/model/schema'
import { quoteOf } from '../../../shared/text/passage'
import { chooseAnnotation, refOf } from '../../state/annotating'
import { useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import styles from './bars.module.css'
import { paneHandle } from './pane-registry'
import { scrollIntoPane } from './revealing'
import { useSourceAnnotations } from './use-source-annotations'

/** What is painted, as a list: for screen readers and for keyboards. It shows itself when it is focused. */
export function AnnotationList({ sourceId, title, pane }: { readonly sourceId: SourceId; readonly title: string; readonly pane: string }) {
  const annotations = useSourceAnnotations(sourceId)
  const colours = useWorkspace((workspace) => workspace.library.colours)
  const chosen = useView((view) => view.annotation?.id ?? null)
  const nameOf = (id: string) => colours.find((colour) => colour.id === id)?.name ?? id
  const current = annotations.find(({ id }) => id === chosen)
  return (
    <>
      <ul className={styles.hiddenList} aria-label={`Annotations of ${title}`}>
        {annotations.map((annotation) => (
          <li key={annotation.id}>
            <button
              type="button"
              aria-current={annotation.id === chosen ? 'true' : undefined}
              onClick={() => {
                chooseAnnotation(refOf(annotation))
                const handle = paneHandle(pane)
                const first = annotation.anchors[0]
                if (handle && first) scrollIntoPane(handle, first)
              }}
            >
              {nameOf(annotation.colour)}: “{quoteOf(annotation.anchors)}”{annotation.note === '' ? '' : `, note: ${annotation.note}`}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.announcer} aria-live="polite">
        {current ? `${nameOf(current.colour)}: ${quoteOf(current.anchors)}${current.note === '' ? '' : `. Note: ${current.note}`}` : ''}
      </p>
    </>
  )
}
