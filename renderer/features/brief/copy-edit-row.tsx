import { useMemo } from 'react'
import type { CopyChoice, CopyEdit, CopyEditKind } from '../../../shared/brief/merge/copy-edit'
import type { AnnotationId } from '../../../shared/model/schema'
import { compareWords } from '../../../shared/versions/compare'
import { Words } from '../../ui/words'
import styles from './edited-copy.module.css'
import { withNumbers } from './numbered-notes'

type Props = {
  readonly edit: CopyEdit
  /** Whether it is known what was exported. */
  readonly known: boolean
  readonly notes: readonly AnnotationId[]
  readonly choice: CopyChoice | null
  readonly onChoose: (choice: CopyChoice) => void
}

const kinds: { readonly [Kind in CopyEditKind]: string } = {
  title: 'Title',
  question: 'Question',
  heading: 'Heading',
  words: 'Words',
  likelihood: 'Likelihood',
  confidence: 'Confidence',
  'confidence-reason': 'Reason for the confidence',
  'section-added': 'New section',
  'section-removed': 'Section taken out',
  order: 'Order of the sections',
}

const verdicts: { readonly [Verdict in CopyEdit['verdict']]: string } = {
  taken: 'Changed in the file',
  merged: 'Changed in both, at different words',
  conflict: 'Conflict',
}

/** One edit of the file: what it does to the words of the library, and whose words shall stand. */
export function CopyEditRow({ edit, known, notes, choice, onChoose }: Props) {
  const { key, what, place, verdict } = edit
  const name = `${place === '' ? kinds[what] : `${kinds[what]} in “${place}”`}`
  return (
    <li className={styles.edit} data-verdict={verdict}>
      <h3 className={styles.name}>
        {name} <span className={styles.verdict}>{known || verdict !== 'conflict' ? verdicts[verdict] : 'Different'}</span>
      </h3>
      <EditWords edit={edit} known={known} notes={notes} />
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{name}</legend>
        {edit.choices.map((option) => (
          <label key={option}>
            <input type="radio" name={key} checked={choice === option} onChange={() => onChoose(option)} />
            {labelOf(option, edit)}
          </label>
        ))}
      </fieldset>
    </li>
  )
}

function labelOf(choice: CopyChoice, { verdict, what }: CopyEdit): string {
  if (choice === 'both') return 'Keep both, one behind the other'
  if (choice === 'library')
    return what === 'section-removed' ? 'Keep the section' : what === 'section-added' ? 'Leave it out' : 'Keep the library’s'
  if (what === 'section-removed') return 'Take it out'
  return verdict === 'merged' ? 'Take both edits' : what === 'section-added' ? 'Put it in' : 'Take the file’s'
}

/** A conflict shows each side against what was exported; all else what would become of the library's words. */
function EditWords({ edit, known, notes }: Pick<Props, 'edit' | 'known' | 'notes'>) {
  const { verdict, what } = edit
  const [base, library, file, result] = [edit.base, edit.library, edit.file, edit.result].map((words) => withNumbers(words, notes))
  if (verdict !== 'conflict' || !known || what === 'section-added' || what === 'section-removed')
    return (
      <p className={styles.words}>
        <Difference before={library ?? ''} after={result ?? ''} />
      </p>
    )
  return (
    <dl className={styles.sides}>
      <dt>As exported</dt>
      <dd>{base === '' ? <em>nothing</em> : base}</dd>
      <dt>In the library</dt>
      <dd>{library === '' ? <em>taken out</em> : <Difference before={base ?? ''} after={library ?? ''} />}</dd>
      <dt>In the file</dt>
      <dd>{file === '' ? <em>taken out</em> : <Difference before={base ?? ''} after={file ?? ''} />}</dd>
    </dl>
  )
}

function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const pieces = useMemo(() => compareWords(before, after), [before, after])
  return <Words pieces={pieces} />
}
