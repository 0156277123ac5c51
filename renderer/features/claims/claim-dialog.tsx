import { Fragment, useState } from 'react'
import type { ClaimId } from '../../../shared/model/schema'
import { type ClaimKind, claimKinds, type Stance } from '../../../shared/model/vocabulary'
import { quoteOf } from '../../../shared/text/passage'
import type { AnnotationRef } from '../../state/annotating'
import { addClaim, type ClaimDraft, changeClaim } from '../../state/claiming'
import { useEdits } from '../../state/edits'
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

/** As they are typed; tags between commas. */
type Fields = { readonly text: string; readonly kind: ClaimKind; readonly memo: string; readonly tags: string }

const kindOptions = claimKinds.map((kind) => ({ value: kind, label: kind }))

/** Makes a claim, with the passages it starts from, or changes the words of one. */
export function ClaimDialog({ claimId, evidence, text }: Props) {
  const claim = useWorkspace((workspace) => (claimId ? workspace.claims.get(claimId) : undefined))
  const { fields, edit, changed, over } = useEdits<Fields>({
    text: claim?.text ?? text,
    kind: claim?.kind ?? 'fact',
    memo: claim?.memo ?? '',
    tags: (claim?.tags ?? []).join(', '),
  })
  const [stances, setStances] = useState<readonly Stance[]>(evidence.map(({ stance }) => stance ?? 'supports'))
  const [busy, setBusy] = useState(false)
  const close = () => showDialog(null)

  const save = async () => {
    if (fields.text.trim() === '' || busy) return
    setBusy(true)
    const done = claimId
      ? await changeClaim(claimId, partOf(changed), partOf(over))
      : await addClaim(
          { ...fields, text: fields.text.trim(), tags: tagsFrom(fields.tags) },
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
          <Button variant="primary" onClick={() => void save()} disabled={fields.text.trim() === '' || busy}>
            {claimId ? 'Save claim' : 'Make claim'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextArea
          label="Claim, in your own words"
          value={fields.text}
          onChange={(words) => edit({ text: words })}
          onSubmit={() => void save()}
          autoFocus
        />
        <Select label="Kind" value={fields.kind} options={kindOptions} onChange={(kind) => edit({ kind })} />
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
        <TextArea label="Memo (Markdown)" value={fields.memo} onChange={(memo) => edit({ memo })} />
        <TextField label="Tags, separated by commas" value={fields.tags} onChange={(tags) => edit({ tags })} />
      </div>
    </Dialog>
  )
}

function partOf({ tags, ...rest }: Partial<Fields>): Partial<ClaimDraft> {
  return { ...rest, ...(tags === undefined ? {} : { tags: tagsFrom(tags) }) }
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
