import { memo, useRef, useState } from 'react'
import type { FilePart, SourceOutcome } from '../../../shared/api'
import { absentPassages } from '../../../shared/brief/adopt-brief'
import { statedWords } from '../../../shared/interchange/stated-words'
import type { Source } from '../../../shared/model/source'
import { readableDate } from '../../../shared/text/readable-date'
import { titleOf } from '../../../shared/text/title'
import { summaryOf } from '../../state/import-summary'
import {
  cancelImport,
  fileCandidates,
  type ImportEntry,
  importCandidates,
  leaveOut,
  pasteCandidate,
  retryFailed,
  retryImport,
  useImports,
} from '../../state/importing'
import { openSource } from '../../state/panes'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Progress } from '../../ui/progress'
import { TextArea } from '../../ui/text-area'
import styles from './import-dialog.module.css'
import { InDoubt } from './in-doubt'
import { markupOf, type Pasted } from './pasted'

const importedKinds =
  'Plain text, Markdown, web pages (HTML, MHTML, Safari’s web archives, saved with their folder), PDF, DOCX, ODT, RTF, EPUB, e-mail, or a zip of them; annotations and bibliographies of other tools (Zotero, Hypothesis, Readwise, Kindle, W3C, REFI-QDA).'

/** Choosing what to import, and what became of each file. */
export function ImportDialog({ folder }: { readonly folder: boolean }) {
  const { entries, running, chaptersApart } = useImports()
  const files = useRef<HTMLInputElement>(null)
  const folders = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const close = () => showDialog(null)
  const take = (input: HTMLInputElement) => {
    importCandidates(fileCandidates([...(input.files ?? [])]))
    // Else choosing the same files again would not be a change, and nothing would come of it.
    input.value = ''
  }
  const settled = entries.filter(({ state }) => state.kind !== 'waiting' && state.kind !== 'reading').length

  const failed = entries.filter(({ state }) => state.kind === 'failed').length

  return (
    <Dialog
      open
      size="wide"
      focus="text"
      title="Import sources"
      onClose={close}
      footer={
        <>
          {running ? <Button onClick={cancelImport}>Cancel import</Button> : null}
          {!running && failed > 1 ? <Button onClick={retryFailed}>Try {failed} files again</Button> : null}
          <Button variant="primary" onClick={close}>
            {running ? 'Go on working' : 'Done'}
          </Button>
        </>
      }
    >
      <div className={styles.ways}>
        <Button variant={folder ? 'plain' : 'primary'} onClick={() => files.current?.click()}>
          Choose files…
        </Button>
        <Button variant={folder ? 'primary' : 'plain'} onClick={() => folders.current?.click()}>
          Choose a folder…
        </Button>
        <span className={styles.hint}>{importedKinds} You can also drop files anywhere on the window.</span>
        <input ref={files} type="file" multiple hidden aria-label="Files to import" onChange={(event) => take(event.target)} />
        <input
          ref={folders}
          type="file"
          multiple
          hidden
          aria-label="Folder to import"
          onChange={(event) => take(event.target)}
          {...{ webkitdirectory: '' }}
        />
      </div>
      <label className={styles.option}>
        <input type="checkbox" checked={chaptersApart} onChange={(event) => useImports.setState({ chaptersApart: event.target.checked })} />
        Of a book (EPUB), make each chapter a source of its own
      </label>
      <div className={styles.paste}>
        <TextArea
          label="Or paste the text of a source"
          value={words}
          onChange={setWords}
          onPaste={({ clipboardData }) =>
            setPasted({ text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') })
          }
        />
        <Button
          disabled={words.trim() === ''}
          onClick={() => {
            importCandidates([pasteCandidate(words, markupOf(words, pasted))])
            setWords('')
          }}
        >
          Import pasted text
        </Button>
      </div>
      {entries.length > 0 ? (
        <section aria-label="Imported files">
          <p role="status" className={styles.summary}>
            {running ? `${settled} of ${entries.length} done` : summaryOf(entries.map(({ state }) => state))}
          </p>
          <InDoubt entries={entries} />
          {running ? <Progress label="Importing" done={settled} total={entries.length} /> : null}
          <ul className={styles.list}>
            {entries.map((entry) => (
              <Row key={entry.key} entry={entry} />
            ))}
          </ul>
        </section>
      ) : null}
    </Dialog>
  )
}

/** Drawn anew only when its own file's fate changes: a batch has hundreds. */
const Row = memo(function Row({ entry }: { readonly entry: ImportEntry }) {
  const { state, candidate } = entry
  const show = (source: Pick<Source, 'id'>) => {
    showDialog(null)
    void openSource(source.id, 'beside')
  }
  return (
    <li className={styles.row} data-state={state.kind}>
      <span className={styles.name}>{candidate.name}</span>
      {state.kind === 'waiting' ? <span>Waiting</span> : null}
      {state.kind === 'reading' ? <span>Reading…</span> : null}
      {state.kind === 'cancelled' ? <span>Cancelled; nothing was kept</span> : null}
      {state.kind === 'failed' ? (
        <>
          <span className={styles.failed}>{state.message}</span>
          <Button onClick={() => retryImport(entry.key)}>Try again</Button>
          {candidate.onDone ? <Button onClick={() => leaveOut(entry.key, candidate)}>Leave out</Button> : null}
        </>
      ) : null}
      {state.kind === 'duplicate' ? (
        <>
          <span>Already here as “{titleOf(state.of, null).text}”</span>
          <Button onClick={() => show(state.of)}>Show</Button>
        </>
      ) : null}
      {state.kind === 'imported' ? <Recognised {...state} onShow={() => show(state.source)} /> : null}
      {state.kind === 'several' ? <Several state={state} onShow={show} /> : null}
    </li>
  )
})

/** What became of the parts of an archive, a book or a message with attachments. */
function Several({
  state,
  onShow,
}: {
  readonly state: Extract<ImportEntry['state'], { kind: 'several' }>
  readonly onShow: (source: Pick<Source, 'id'>) => void
}) {
  return (
    <ul className={styles.parts}>
      {state.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one file never change their order
        <li key={index} className={styles.row}>
          {part.kind === 'imported' ? (
            <Recognised {...part} onShow={() => onShow(part.source)} />
          ) : part.kind === 'brief' ? (
            <span>
              {`The brief “${part.brief.title}” stands beside those that were here.`}
              {part.absent > 0 ? ` ${absentPassages(part.absent)}` : null}
            </span>
          ) : part.kind === 'stated' ? (
            <span>{statedWords(part)}</span>
          ) : (
            <>
              <span>{fateOfPart(part)}</span>
              <Button onClick={() => onShow(part.of)}>Show</Button>
            </>
          )}
        </li>
      ))}
      {state.refused.map(({ name, message }) => (
        <li key={name} className={styles.failed}>
          {message}
        </li>
      ))}
    </ul>
  )
}

/** What was found in the text. What is not stated is said to be not stated, never made up. */
type RecognisedProps = Omit<Extract<SourceOutcome, { kind: 'imported' }>, 'kind' | 'change'> & {
  readonly onShow: () => void
}

function Recognised({ source, older, marks, notices, onShow }: RecognisedProps) {
  const folded = source.blocks.filter((block) => block.kind === 'furniture').length
  return (
    <>
      <span className={styles.found}>
        <strong>{source.title ?? 'No title stated'}</strong>
        <span>
          {[
            source.authors.length > 0 ? source.authors.join(', ') : 'no author stated',
            source.publisher ?? 'no publisher stated',
            source.published ? readableDate(source.published) : 'no date stated',
            folded === 0 ? 'nothing folded' : `${folded} ${folded === 1 ? 'line' : 'lines'} of page furniture folded`,
            ...marksBrought(marks),
          ].join(' · ')}
        </span>
        {notices.map((notice) => (
          <span key={notice} className={styles.notice}>
            {notice}
          </span>
        ))}
        {older ? <span className={styles.version}>This looks like a new version of “{titleOf(older, null).text}”.</span> : null}
      </span>
      {older ? (
        <Button variant="primary" onClick={() => showDialog({ kind: 'version', earlier: older.id, later: source.id })}>
          Compare…
        </Button>
      ) : null}
      <Button onClick={() => showDialog({ kind: 'source-details', sourceId: source.id })}>Correct…</Button>
      <Button onClick={onShow}>Show</Button>
    </>
  )
}

/** What is said of annotations that came with a file. */
function marksBrought({ placed, lost }: RecognisedProps['marks']): readonly string[] {
  const came = placed === 0 ? [] : [`${placed} ${placed === 1 ? 'annotation' : 'annotations'} came along`]
  return lost === 0 ? came : [...came, `${lost} ${lost === 1 ? 'waits' : 'wait'} under Review lost passages…`]
}

/** What a file added to a source that is here, in a sentence. */
function fateOfPart(part: Exclude<FilePart, { kind: 'imported' | 'brief' | 'stated' }>): string {
  const title = `“${titleOf(part.of, null).text}”`
  switch (part.kind) {
    case 'duplicate':
      return `Already here as ${title}`
    case 'annotated': {
      const came = marksBrought(part.marks)
      const known = part.known === 0 ? [] : [`${part.known} already here`]
      const brought = `${title}: ${came.length + known.length === 0 ? 'nothing was marked' : [...came, ...known].join(', ')}`
      return [brought, ...part.notices].join('. ')
    }
    case 'described':
      return [`${title}: ${part.fields.length === 0 ? 'nothing to add' : `${part.fields.join(', ')} filled in`}`, ...part.notices].join(
        '. ',
      )
  }
}
