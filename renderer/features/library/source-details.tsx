import { useEffect, useState } from 'react'
import type { Input } from '../../../shared/api'
import type { SourceId } from '../../../shared/model/schema'
import type { FurnitureBlock, SourceCard } from '../../../shared/model/source'
import { doubtLabel, extractionNote } from '../../../shared/text/extraction-note'
import { furnitureLabel } from '../../../shared/text/furniture-label'
import { foldBlocks, waitingIn } from '../../state/doubts'
import { useEdits } from '../../state/edits'
import { ask, loadSource, useOpen, useWorkspace } from '../../state/library'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import { type AppraisalFields, AppraisalForm, appraisalFieldsOf } from './appraisal-form'
import styles from './source-details.module.css'

type Fields = AppraisalFields & {
  title: string
  authors: string
  publisher: string
  published: string
  updated: string
  url: string
  language: string
  credits: string
  tags: string
}

type TextKey = Exclude<keyof Fields, keyof AppraisalFields>

const labels: { readonly [Key in TextKey]: string } = {
  title: 'Title',
  authors: 'Authors, separated by semicolons',
  publisher: 'Publisher',
  published: 'Published (2031-03-04, 2031-03 or 2031)',
  updated: 'Updated',
  url: 'Address',
  language: 'Language (en, de, …)',
  credits: 'Agencies credited, separated by semicolons',
  tags: 'Tags, separated by semicolons',
}

function fieldsOf(source: SourceCard): Fields {
  return {
    title: source.title ?? '',
    authors: source.authors.join('; '),
    publisher: source.publisher ?? '',
    published: source.published ?? '',
    updated: source.updated ?? '',
    url: source.url ?? '',
    language: source.language ?? '',
    credits: source.credits.join('; '),
    tags: source.tags.join('; '),
    ...appraisalFieldsOf(source),
  }
}

function line(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

function list(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const readers: { readonly [Key in keyof Fields]: (text: Fields[Key]) => unknown } = {
  title: line,
  authors: list,
  publisher: line,
  published: line,
  updated: line,
  url: line,
  language: line,
  credits: list,
  tags: list,
  reliability: line,
  reliabilityReason: (text) => text.trim(),
  access: line,
}

/** The fields as the library keeps them. */
function patchOf(fields: Partial<Fields>): Input<'sources.update'>['patch'] {
  const read = (key: keyof Fields) => readers[key](fields[key] as never)
  return Object.fromEntries((Object.keys(fields) as (keyof Fields)[]).map((key) => [key, read(key)]))
}

/** What is said about a source, to be corrected, and what was folded away, to be restored. */
export function SourceDetails({ sourceId }: { readonly sourceId: SourceId }) {
  const source = useWorkspace((workspace) => workspace.sources.get(sourceId))
  return source ? <Details source={source} /> : null
}

function Details({ source }: { readonly source: SourceCard }) {
  const sourceId = source.id
  const readOnly = useOpen((open) => open.readOnly)
  const { fields, edit, changed, over } = useEdits<Fields>(fieldsOf(source))
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    void loadSource(sourceId)
  }, [sourceId])
  const close = () => showDialog(null)

  const save = async () => {
    const result = await ask('sources.update', { id: sourceId, batch: null, patch: patchOf(changed), over: patchOf(over) })
    if (result.ok) close()
    else setFailure(result.error.message.replace(/^sources\.update\.patch\./, ''))
  }
  return (
    <Dialog
      open
      size="wide"
      title="Source details"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{readOnly ? 'Close' : 'Cancel'}</Button>
          {readOnly ? null : (
            <Button variant="primary" onClick={() => void save()}>
              Save details
            </Button>
          )}
        </>
      }
    >
      <div className={styles.grid}>
        {(Object.keys(labels) as TextKey[]).map((key) => (
          <TextField
            key={key}
            label={labels[key]}
            value={fields[key]}
            onChange={(value) => edit({ [key]: value })}
            onEnter={() => void save()}
            {...(key !== 'tags' && source.corrected.includes(key) ? { hint: 'Corrected by hand' } : {})}
            placeholder={key === 'tags' ? '' : 'Not stated'}
          />
        ))}
      </div>
      <AppraisalForm fields={fields} onChange={edit} />
      {failure ? (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      ) : null}
      <p className={styles.facts}>
        {source.words} words · from “{source.original.name}” ({Math.max(1, Math.round(source.original.bytes / 1024))} kB), kept unchanged in
        the library
      </p>
      <ExtractionNote source={source} />
      <Folded sourceId={sourceId} readOnly={readOnly} />
    </Dialog>
  )
}

/** How sure the import was of what it kept and folded, and the way to what waits for a person. */
function ExtractionNote({ source }: { readonly source: SourceCard }) {
  const note = extractionNote(source)
  const doubts = doubtLabel(waitingIn(source))
  if (note === null) return null
  return (
    <p className={styles.facts}>
      {note}{' '}
      {doubts ? (
        <Button onClick={() => showDialog({ kind: 'doubts', sourceId: source.id })}>Review {doubts}…</Button>
      ) : (
        'Nothing waits for you.'
      )}
    </p>
  )
}

function Folded({ sourceId, readOnly }: { readonly sourceId: SourceId; readonly readOnly: boolean }) {
  const blocks = useWorkspace((workspace) => workspace.blocks.get(sourceId))
  const text = useOpen((open) => open.texts.get(sourceId)) ?? ''
  const folded = (blocks ?? []).filter((block): block is FurnitureBlock => block.kind === 'furniture')
  if (folded.length === 0) return <p className={styles.facts}>Nothing was folded as page furniture.</p>
  return (
    <section aria-label="Page furniture">
      <h3 className={styles.heading}>Page furniture, folded while reading</h3>
      <ul className={styles.list}>
        {folded.map((block) => (
          <li key={block.start}>
            <span className={styles.why}>{furnitureLabel(block.why)}</span>
            <span className={styles.words}>{text.slice(block.start, block.end)}</span>
            {readOnly ? null : <Button onClick={() => void foldBlocks(sourceId, [block.start], false)}>Restore</Button>}
          </li>
        ))}
      </ul>
    </section>
  )
}
