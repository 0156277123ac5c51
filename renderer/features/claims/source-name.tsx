import type { Annotation } from '../../../shared/model/annotation'
import type { SourceId } from '../../../shared/model/schema'
import { locatorLabel } from '../../../shared/text/paragraphs'
import { readableDate } from '../../../shared/text/readable-date'
import { titleOf } from '../../../shared/text/title'
import { placeOf } from '../../state/annotating'
import { useOpen, useWorkspace } from '../../state/library'

/** Who says so and where: publisher or title, date, paragraph when the source has been read. */
export function SourceName({ sourceId, annotation }: { readonly sourceId: SourceId; readonly annotation: Annotation | null }) {
  const source = useWorkspace((workspace) => workspace.sources.get(sourceId))
  const blocks = useWorkspace((workspace) => workspace.blocks.get(sourceId))
  const text = useOpen((open) => open.texts.get(sourceId))
  if (!source) return <>a source that is not in the library any more</>
  const place = annotation && placeOf(annotation)
  const parts = [
    source.publisher ?? titleOf(source, text ?? null).text,
    source.published === null ? null : readableDate(source.published),
    blocks && place ? locatorLabel(blocks, place.range) : null,
  ]
  return <>{parts.filter((part) => part !== null && part !== '').join(', ')}</>
}
