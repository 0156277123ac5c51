import { useEffect, useRef, useState } from 'react'
import { patchJudgment } from '../../../shared/brief/edit-sections'
import { likelihoodWords } from '../../../shared/brief/likelihood'
import type { Brief, JudgmentSection } from '../../../shared/model/brief'
import type { ClaimId } from '../../../shared/model/schema'
import { type Confidence, confidences, type Likelihood, likelihoods } from '../../../shared/model/vocabulary'
import { newBatch, useWorkspace } from '../../state/library'
import { useSavedWords } from '../../state/saved-words'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { TextArea } from '../../ui/text-area'
import styles from './brief-view.module.css'
import { saveSections } from './save-sections'

type Props = { readonly brief: Brief; readonly section: JudgmentSection; readonly onClose: () => void }
type Patch = Partial<Pick<JudgmentSection, 'statement' | 'likelihood' | 'confidence' | 'confidenceReason' | 'grounds'>>

const unsaid = { value: '', label: 'Not stated' } as const

/** States a judgment: the sentence, how likely it is, how sure its basis is and why, and the claims it stands on. */
export function JudgmentEditor({ brief, section, onClose }: Props) {
  const batch = useRef(newBatch('judgment'))
  const keep = (patch: Patch, batch: string | null = null, over: Patch = {}) =>
    saveSections(
      brief.id,
      (sections) => patchJudgment(sections, section.id, patch),
      batch,
      (sections) => patchJudgment(sections, section.id, over),
    )
  const statement = useSavedWords({
    subject: `${brief.id}/${section.id}/statement`,
    stored: section.statement,
    save: (words, over) => keep({ statement: words }, batch.current, { statement: over }),
  })
  const reason = useSavedWords({
    subject: `${brief.id}/${section.id}/reason`,
    stored: section.confidenceReason,
    save: (words, over) => keep({ confidenceReason: words }, batch.current, { confidenceReason: over }),
  })
  const close = async () => {
    // One after the other: each is saved into the sections as the other left them.
    if ((await statement.keep()) && (await reason.keep())) onClose()
  }
  return (
    <div className={styles.editor}>
      <TextArea
        label="Judgment, without its likelihood"
        value={statement.words}
        onChange={statement.setWords}
        onSubmit={() => void close()}
        onEscape={() => void close()}
        autoFocus
        placeholder="What do you conclude?"
      />
      <div className={styles.degrees}>
        <Select
          label="Likelihood"
          value={section.likelihood ?? ''}
          options={[
            unsaid,
            ...likelihoods.map((degree) => ({
              value: degree,
              label: `${likelihoodWords[degree].words} (${likelihoodWords[degree].range})`,
            })),
          ]}
          onChange={(value: Likelihood | '') => void keep({ likelihood: value || null })}
        />
        <Select
          label="Confidence in the basis"
          value={section.confidence ?? ''}
          options={[unsaid, ...confidences.map((degree) => ({ value: degree, label: degree }))]}
          onChange={(value: Confidence | '') => void keep({ confidence: value || null })}
        />
      </div>
      <TextArea
        label="Reason for the confidence"
        lines={1}
        value={reason.words}
        onChange={reason.setWords}
        onSubmit={() => void close()}
        onEscape={() => void close()}
      />
      <JudgmentGrounds section={section} onChange={(grounds) => void keep({ grounds })} />
      <div className={styles.editorActs}>
        {statement.refused || reason.refused ? <span className={styles.refused}>Not saved yet. The words stay here.</span> : <span />}
        <Button variant="primary" onClick={() => void close()}>
          Done
        </Button>
      </div>
    </div>
  )
}

function JudgmentGrounds({
  section,
  onChange,
}: {
  readonly section: JudgmentSection
  readonly onChange: (grounds: JudgmentSection['grounds']) => void
}) {
  const claims = useWorkspace((workspace) => workspace.claims)
  /** What was just ticked, shown until the host has kept it. */
  const [ticked, setTicked] = useState<JudgmentSection['grounds'] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept, here or elsewhere, is what is shown from then on
  useEffect(() => setTicked(null), [section.grounds])
  const grounds = ticked ?? section.grounds
  const tick = (id: ClaimId, on: boolean) => {
    const next = on ? [...grounds, id] : grounds.filter((other) => other !== id)
    setTicked(next)
    onChange(next)
  }
  if (claims.size === 0) return <p className={styles.hint}>A judgment stands on claims. Make one on the desk from a passage.</p>
  return (
    <fieldset className={styles.grounds}>
      <legend>Claims it stands on</legend>
      {[...claims.values()].map((claim) => (
        <label key={claim.id}>
          <input type="checkbox" checked={grounds.includes(claim.id)} onChange={(event) => tick(claim.id, event.target.checked)} />
          <span>{claim.text}</span>
        </label>
      ))}
    </fieldset>
  )
}
