import { useState } from 'react'
import { insertedKinds, type SectionDraft, sectionKindWords } from '../../../shared/brief/section-kinds'
import type { AnnotationId, ClaimId } from '../../../shared/model/schema'
import { quoteOf } from '../../../shared/text/passage'
import { useWorkspace } from '../../state/library'
import { type Choice, ChoiceBox } from '../../ui/choice-box'
import { usePassages } from './use-passages'

type Props = {
  readonly onInsert: (draft: SectionDraft) => void
  /** Where words are being written, a passage can also be cited in them. */
  readonly onCite?: (id: AnnotationId) => void
  /** Closed without a choice; `typed` is what stood in the box. */
  readonly onClose: (typed: string) => void
}

/** What is chosen in a second step. */
type Asking = 'quotation' | 'picture' | 'claim' | 'cite'

const boxWords: { readonly [What in Asking | 'kind']: { readonly label: string; readonly placeholder: string; readonly nothing: string } } =
  {
    kind: { label: 'Insert', placeholder: 'Judgment, quotation, matrix …', nothing: 'Nothing is called that.' },
    quotation: { label: 'Quote which passage', placeholder: 'Words of the passage', nothing: 'No marked passage has these words.' },
    picture: { label: 'Picture of which passage', placeholder: 'Words of the passage', nothing: 'No marked passage has these words.' },
    cite: { label: 'Cite which passage', placeholder: 'Words of the passage', nothing: 'No marked passage has these words.' },
    claim: { label: 'Card of which claim', placeholder: 'Words of the claim', nothing: 'No claim has these words.' },
  }

/** The list behind "/": what a brief can be made of, and then which passage or claim is meant. */
export function InsertMenu({ onInsert, onCite, onClose }: Props) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const [words, setWords] = useState('')
  const claims = useWorkspace((workspace) => workspace.claims)
  const sources = useWorkspace((workspace) => workspace.sources)
  const passages = usePassages(asking === null || asking === 'claim' ? null : words)

  const fits = ({ label, detail = '' }: Choice) =>
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => `${label} ${detail}`.toLowerCase().includes(word))
  const kinds = (): readonly Choice[] => [
    ...(onCite ? [{ key: 'cite', label: 'Footnote', detail: 'Cite a passage here' }] : []),
    ...insertedKinds.map((kind) => ({ key: kind, label: sectionKindWords[kind].name, detail: sectionKindWords[kind].says })),
  ]
  const choices =
    asking === null
      ? kinds().filter(fits)
      : asking === 'claim'
        ? [...claims.values()].map(({ id, text }) => ({ key: id, label: text })).filter(fits)
        : passages.map(({ id, anchors, sourceId }) => ({
            key: id,
            label: `“${quoteOf(anchors)}”`,
            detail: sources.get(sourceId)?.publisher ?? sources.get(sourceId)?.title ?? '',
          }))

  const choose = (key: string) => {
    if (asking === null) {
      const kind = insertedKinds.find((other) => other === key)
      if (kind === 'quotation' || kind === 'picture' || kind === 'claim' || key === 'cite') {
        setAsking(kind === 'quotation' || kind === 'picture' || kind === 'claim' ? kind : 'cite')
        setWords('')
      } else if (kind) onInsert({ kind })
    } else if (asking === 'cite') onCite?.(key as AnnotationId)
    else onInsert(asking === 'claim' ? { kind: asking, claim: key as ClaimId } : { kind: asking, annotation: key as AnnotationId })
  }
  return (
    <ChoiceBox
      {...boxWords[asking ?? 'kind']}
      words={words}
      onWords={setWords}
      choices={choices}
      onChoose={choose}
      onClose={() => onClose(asking === null ? words : '')}
    />
  )
}
