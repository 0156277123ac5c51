import { useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { EmptyState } from '../../ui/empty-state'
import { VirtualList } from '../../ui/virtual-list'
import { AnnotationCard } from './annotation-card'
import { AnnotationFilters } from './annotation-filters'
import styles from './annotations-panel.module.css'
import { useAnnotationList } from './use-annotation-list'

/** Every annotation of the library in one list, narrowed by source, tag, colour, relation and words. */
export function AnnotationsPanel() {
  const filter = useView((view) => view.annotationFilter)
  const chosen = useView((view) => view.annotation?.id ?? null)
  const colours = useWorkspace((workspace) => workspace.library.colours)
  const { annotations, total, tags, authors, loadMore } = useAnnotationList(filter)
  const narrowed = Object.values(filter).some((value) => value !== undefined && value.length > 0)

  return (
    <div className={styles.panel}>
      <AnnotationFilters
        filter={filter}
        tags={tags}
        authors={authors}
        onChange={(annotationFilter) => useView.setState({ annotationFilter })}
      />
      <p className={styles.count} role="status">
        {total === null ? 'Reading…' : total === 1 ? '1 annotation' : `${total} annotations`}
      </p>
      {total === 0 ? (
        <EmptyState title={narrowed ? 'Nothing fits this filter' : 'No annotations yet'}>
          <p>
            {narrowed
              ? 'Take a filter away to see more.'
              : `Select words in a source and press 1 to mark them as “${colours[0]?.name ?? ''}”.`}
          </p>
        </EmptyState>
      ) : (
        <VirtualList
          label="Annotations"
          items={annotations}
          keyOf={(annotation) => annotation.id}
          estimate={96}
          onEnd={loadMore}
          render={(annotation) => <AnnotationCard annotation={annotation} chosen={annotation.id === chosen} />}
        />
      )}
    </div>
  )
}
