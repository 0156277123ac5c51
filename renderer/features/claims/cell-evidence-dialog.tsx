import { useEffect, useMemo, useState } from 'react'
import type { Annotation } from '../../../shared/model/annotation'
import type { ClaimId, Range, SourceId } from '../../../shared/model/schema'
import type { Stance } from '../../../shared/model/vocabulary'
import { quoteOf } from '../../../shared/text/passage'
import { sentencesWith } from '../../../shared/text/sentences-with'
import { attach, attachNew } from '../../state/claiming'
import { loadSource, useOpen, useWorkspace } from '../../state/library'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './claim-dialog.module.css'
import { SourceName } from './source-name'
import { stanceOptions } from './stance-options'

type Props = { readonly claimId: ClaimId; readonly sourceId: SourceId; readonly stance: Stance }

/** Sentences that are offered; whoever needs more types another word. */
const mostSentences = 20

/** A passage that is marked already, or a sentence that will be. */
type Choice = { readonly key: string; readonly words: string; readonly annotation: Annotation | null; readonly range: Range | null }

/** Filling a cell of the matrix without leaving it: a passage of this source, found by its words, takes a stance towards the claim. */
export function CellEvidenceDialog({ claimId, sourceId, stance: first }: Props) {
  const claim = useWorkspace((workspace) => workspace.claims.get(claimId))
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [stance, setStance] = useState<Stance>(first)
  const [reason, setReason] = useState('')
  const choices = useChoices(claimId, sourceId, words)
  const choice = choices.find(({ key }) => key === chosen) ?? choices[0] ?? null
  const close = () => showDialog(null)
  const save = async () => {
    if (!choice) return
    const done = choice.annotation
      ? await attach(choice.annotation, claimId, stance, reason)
      : choice.range !== null && (await attachNew({ sourceId, range: choice.range }, claimId, stance, reason))
    if (done) close()
  }
  return (
    <Dialog
      open
      size="wide"
      title="Attach a passage of this source"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={choice === null} onClick={() => void save()}>
            Attach
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <figure className={styles.passage}>
          <blockquote>{claim?.text ?? 'This claim is not in the library any more.'}</blockquote>
          <figcaption>
            <SourceName sourceId={sourceId} annotation={null} />
          </figcaption>
        </figure>
        <TextField label="Find a passage by its words" value={words} onChange={setWords} autoFocus onEnter={() => void save()} />
        <div className={styles.choices} role="radiogroup" aria-label="Passages">
          {choices.map(({ key, words: quote, annotation }) => (
            <label key={key} className={styles.choice}>
              <input type="radio" name="passage" checked={key === choice?.key} onChange={() => setChosen(key)} />
              <span>
                “{quote}” <small>{annotation ? 'marked' : 'will be marked'}</small>
              </span>
            </label>
          ))}
          {choices.length === 0 ? (
            <p>
              {words.trim() === '' ? 'Nothing is marked in this source yet. Type words that stand in it.' : 'No sentence has these words.'}
            </p>
          ) : null}
        </div>
        <Select label="The passage" value={stance} options={stanceOptions} onChange={setStance} />
        <TextField label="Reason (optional)" value={reason} onChange={setReason} onEnter={() => void save()} />
      </div>
    </Dialog>
  )
}

/** Passages of the source that are not attached to the claim yet, then sentences of its text; those that hold the words. */
function useChoices(claimId: ClaimId, sourceId: SourceId, words: string): readonly Choice[] {
  const annotations = useWorkspace((workspace) => workspace.annotations)
  const links = useWorkspace((workspace) => workspace.links)
  const blocks = useWorkspace((workspace) => workspace.blocks.get(sourceId))
  const language = useWorkspace((workspace) => workspace.sources.get(sourceId)?.language ?? 'en')
  const text = useOpen((open) => open.texts.get(sourceId))
  useEffect(() => {
    void loadSource(sourceId)
  }, [sourceId])
  return useMemo(() => {
    const attached = new Set<string>(
      [...links.values()].flatMap(({ from, to }) => (to.id === claimId ? [from.id] : from.id === claimId ? [to.id] : [])),
    )
    const wanted = words.trim().toLocaleLowerCase()
    const marked = [...annotations.values()]
      .filter((one) => one.sourceId === sourceId && one.state.kind !== 'lost' && !attached.has(one.id))
      .map((annotation): Choice => ({ key: annotation.id, words: quoteOf(annotation.anchors), annotation, range: null }))
      .filter((one) => one.words.toLocaleLowerCase().includes(wanted))
    const sentences =
      text === undefined || !blocks
        ? []
        : sentencesWith(text, blocks, language, words, mostSentences).map(
            (range): Choice => ({
              key: `${range.start}`,
              words: text.slice(range.start, range.end).replace(/\s+/g, ' '),
              annotation: null,
              range,
            }),
          )
    return [...marked, ...sentences]
  }, [annotations, links, blocks, language, text, words, claimId, sourceId])
}
