import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { isSymmetric } from '../../../shared/links/symmetry'
import type { LinkEnd } from '../../../shared/model/link'
import { type Relation, relations } from '../../../shared/model/vocabulary'
import { quoteOf } from '../../../shared/text/passage'
import { readableDate } from '../../../shared/text/readable-date'
import { titleOf } from '../../../shared/text/title'
import { mutate, useWorkspace } from '../../state/library'
import { showDialog, useView } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Segmented } from '../../ui/segmented'
import { TextArea } from '../../ui/text-area'
import styles from './desk.module.css'

/** How two passages relate, and why. */
export function LinkDialog() {
  const dialog = useView((view) => view.dialog)
  return dialog?.kind === 'link' ? <LinkForm key={`${dialog.from.id}-${dialog.to.id}`} from={dialog.from} to={dialog.to} /> : null
}

function LinkForm(given: { readonly from: LinkEnd; readonly to: LinkEnd }) {
  const [relation, setRelation] = useState<Relation>('contradicts')
  const [reason, setReason] = useState('')
  const [swapped, setSwapped] = useState(false)
  const [from, to] = swapped ? [given.to, given.from] : [given.from, given.to]
  const close = () => showDialog(null)
  const save = async () => {
    if (await mutate('links.add', { from, to, relation, reason })) close()
  }
  return (
    <Dialog
      open
      title="Link two passages"
      onClose={close}
      footer={
        <>
          {isSymmetric(relation) ? null : (
            <Button onClick={() => setSwapped(!swapped)}>
              <ArrowLeftRight size={14} aria-hidden /> Turn round
            </Button>
          )}
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" onClick={() => void save()}>
            Link
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.quotes}>
          <EndQuote end={from} />
          <EndQuote end={to} />
        </div>
        <Segmented
          label="The first passage … the second"
          value={relation}
          options={relations.map((value) => ({ value, label: value }))}
          onChange={setRelation}
        />
        <TextArea label="Reason (optional)" value={reason} onChange={setReason} onSubmit={() => void save()} />
      </div>
    </Dialog>
  )
}

export function EndQuote({ end }: { readonly end: LinkEnd }) {
  const annotation = useWorkspace((workspace) => (end.kind === 'annotation' ? workspace.annotations.get(end.id) : undefined))
  const source = useWorkspace((workspace) => (end.kind === 'annotation' ? workspace.sources.get(end.sourceId) : undefined))
  return (
    <figure>
      <blockquote>“{annotation ? quoteOf(annotation.anchors) : '…'}”</blockquote>
      <figcaption>
        {source
          ? [source.publisher ?? titleOf(source, null).text, source.published && readableDate(source.published)].filter(Boolean).join(', ')
          : ''}
      </figcaption>
    </figure>
  )
}
