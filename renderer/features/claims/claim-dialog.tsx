import { Fragment, useState } from 'react'
import type { ClaimId } from '../../../shared/model/schema'
import { type ClaimKind, claimKinds, type Stance } from '../../../shared/model/vocabulary'
import { quoteOf } from '../../../shared/text/passage'
import type { AnnotationRef } from '../../state/annotating'
import { addClaim, changeClaim } from '../../state/claiming'
import { useWorkspace } from '../../state/library'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import styles from './claim-dialog.module.css'
import { SourceName } from './source-name'
import { stanceOptions } from './stance-options'

type Props = {
  readonly claimId: ClaimId | null
  readonly evidence: readonly (AnnotationRef & { readonly stance?: Stance })[]
  readonly text: string
}

const kindOptions = claimKinds.map((kind) => ({ value: kind, label: kind }))

/** Makes a claim, with the passages it starts from, or changes the words of one. */
export function ClaimDialog({ claimId, evidence, text }: Props) {
  const claim = useWorkspace((workspace) => (claimId ? workspace.claims.get(claimId) : undefined))
  const [words, setWords] = useState(claim?.text ?? text)
  const [kind, setKind] = useState<ClaimKind>(claim?.kind ?? 'fact')
  const [memo, setMemo] = useState(claim?.memo ?? '')
  const [tags, setTags] = useState((claim?.tags ?? []).join(', '))
  const [stances, setStances] = useState<readonly Stance[]>(evidence.map(({ stance }) => stance ?? 'supports'))
  const [busy, setBusy] = useState(false)
  const close = () => showDialog(null)

  const save = async () => {
    if (words.trim() === '' || busy) return
    setBusy(true)
    const draft = { text: words.trim(), kind, memo, tags: tagsFrom(tags) }
    const done = claimId
      ? await changeClaim(claimId, draft)
      : await addClaim(
          draft,
          evidence.map(({ id, sourceId }, index) => ({ id, sourceId, stance: stances[index] ?? 'supports' })),
        )
    setBusy(false)
    // When saving failed the words stay here, to be tried again or copied.
    if (done) close()
  }

  return (
    <Dialog
      open
      title={claimId ? 'Edit claim' : 'New claim'}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" onClick={() => void save()} disabled={words.trim() === '' || busy}>
            {claimId ? 'Save claim' : 'Make claim'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextArea label="Claim, in your own words" value={words} onChange={setWords} onSubmit={() => void save()} autoFocus />
        <Select label="Kind" value={kind} options={kindOptions} onChange={setKind} />
        {evidence.map((ref, index) => (
          <Fragment key={ref.id}>
            <Passage passage={ref} />
            <Select
              label={evidence.length === 1 ? 'This passage' : `Passage ${index + 1}`}
              value={stances[index] ?? 'supports'}
              options={stanceOptions}
              onChange={(stance) => setStances(stances.map((one, at) => (at === index ? stance : one)))}
            />
          </Fragment>
        ))}
        <TextArea label="Memo (Markdown)" value={memo} onChange={setMemo} />
        <TextField label="Tags, separated by commas" value={tags} onChange={setTags} />
      </div>
    </Dialog>
  )
}

function tagsFrom(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(',')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    ),
  ]
}

function Passage({ passage }: { readonly passage: AnnotationRef }) {
  const annotation = useWorkspace((workspace) => workspace.annotations.get(passage.id)) ?? null
  return (
    <figure className={styles.passage}>
      <blockquote>“{annotation ? quoteOf(annotation.anchors) : ''}”</blockquote>
      <figcaption>
        <SourceName sourceId={passage.sourceId} annotation={annotation} />
      </figcaption>
    </figure>
  )
}
