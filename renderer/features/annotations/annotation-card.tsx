import type { Annotation } from '../../../shared/model/annotation'
import { quoteOf } from '../../../shared/text/passage'
import { titleOf } from '../../../shared/text/title'
import { goToAnnotation, refOf } from '../../state/annotating'
import { useShownAuthor } from '../../state/authors'
import { useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { Markdown } from '../../ui/markdown'
import styles from './annotations-panel.module.css'

/** One annotation: what its colour means, its words (which open the passage), its note and tags. */
export function AnnotationCard({ annotation, chosen }: { readonly annotation: Annotation; readonly chosen: boolean }) {
  const source = useWorkspace((workspace) => workspace.sources.get(annotation.sourceId))
  const colour = useWorkspace((workspace) => workspace.library.colours.find(({ id }) => id === annotation.colour))
  const author = useShownAuthor(annotation)
  const open = async () => {
    if (await goToAnnotation(annotation)) useView.setState({ annotation: refOf(annotation), selection: null })
  }
  return (
    <article className={styles.card} data-chosen={chosen} data-colour={annotation.colour}>
      <p className={styles.head}>
        {stateLabel(annotation) ? <span className={styles.state}>{stateLabel(annotation)}</span> : null}
        <span className={styles.colour}>{colour?.name ?? annotation.colour}</span>
        <span>{source ? (source.publisher ?? titleOf(source, null).text) : ''}</span>
        {author === null ? null : <span>{author}</span>}
      </p>
      <button type="button" className={styles.quote} onClick={() => void open()}>
        “{quoteOf(annotation.anchors)}”
      </button>
      {annotation.note === '' ? null : <Markdown text={annotation.note} />}
      {annotation.tags.length === 0 ? null : <p className={styles.tags}>{annotation.tags.map((tag) => `#${tag}`).join('  ')}</p>}
    </article>
  )
}

/** What is not as it was marked: other words, or none. */
function stateLabel({ state }: Annotation): string | null {
  if (state.kind === 'reworded') return state.was === '' ? 'Reworded' : `Reworded; was “${state.was}”`
  return state.kind === 'lost' ? 'Lost: its words are gone' : null
}
