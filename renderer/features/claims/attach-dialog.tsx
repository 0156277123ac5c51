import { useMemo, useState } from 'react'
import type { ClaimId } from '../../../shared/model/schema'
import type { Stance } from '../../../shared/model/vocabulary'
import { quoteOf } from '../../../shared/text/passage'
import type { AnnotationRef } from '../../state/annotating'
import { attach } from '../../state/claiming'
import { useWorkspace } from '../../state/library'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './claim-dialog.module.css'
import { SourceName } from './source-name'
import { stanceOptions } from './stance-options'

/** Attaches a passage to a claim that exists, with a stance and a reason; or leads to a new claim. */
export function AttachDialog({ annotation: ref }: { readonly annotation: AnnotationRef }) {
  const claims = useWorkspace((workspace) => workspace.claims)
  const annotation = useWorkspace((workspace) => workspace.annotations.get(ref.id)) ?? null
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<ClaimId | null>(null)
  const [stance, setStance] = useState<Stance>('supports')
  const [reason, setReason] = useState('')
  const listed = useMemo(() => {
    const wanted = words.trim().toLocaleLowerCase()
    return [...claims.values()].filter((claim) => claim.text.toLocaleLowerCase().includes(wanted)).reverse()
  }, [claims, words])
  const claimId = chosen ?? listed[0]?.id ?? null
  const close = () => showDialog(null)
  const save = async () => {
    if (claimId && (await attach(ref, claimId, stance, reason))) close()
  }

  return (
    <Dialog
      open
      title="Attach passage to a claim"
      onClose={close}
      footer={
        <>
          <Button onClick={() => showDialog({ kind: 'claim', claimId: null, evidence: [ref], text: words })}>New claim…</Button>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={claimId === null} onClick={() => void save()}>
            Attach
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <figure className={styles.passage}>
          <blockquote>“{annotation ? quoteOf(annotation.anchors) : ''}”</blockquote>
          <figcaption>
            <SourceName sourceId={ref.sourceId} annotation={annotation} />
          </figcaption>
        </figure>
        <TextField label="Find a claim" value={words} onChange={setWords} autoFocus onEnter={() => void save()} />
        <div className={styles.choices} role="radiogroup" aria-label="Claims">
          {listed.map((claim) => (
            <label key={claim.id} className={styles.choice}>
              <input type="radio" name="claim" checked={claim.id === claimId} onChange={() => setChosen(claim.id)} />
              <span>{claim.text}</span>
            </label>
          ))}
          {listed.length === 0 ? <p>{claims.size === 0 ? 'There is no claim yet.' : 'No claim has these words.'}</p> : null}
        </div>
        <Select label="The passage" value={stance} options={stanceOptions} onChange={setStance} />
        <TextField label="Reason (optional)" value={reason} onChange={setReason} onEnter={() => void save()} />
      </div>
    </Dialog>
  )
}
