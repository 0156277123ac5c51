import type { MergePreview } from '../../../shared/api'
import { type MergeChoice, type MergeConflict, type MergedKind, mergedKinds } from '../../../shared/merging/holdings'
import { Segmented } from '../../ui/segmented'
import { BothVersions } from './both-versions'
import styles from './merge-review.module.css'

type Choices = Readonly<Record<string, MergeChoice>>

type Props = {
  readonly preview: MergePreview
  /** Of the library that the other comes into. */
  readonly title: string
  readonly choices: Choices
  readonly onChoices: (choices: Choices) => void
}

/** More are chosen for all together; a list nobody reads to its end helps nobody. */
const mostShown = 200

const kindNames: { readonly [Kind in MergedKind]: string } = {
  source: 'Sources',
  annotation: 'Annotations',
  claim: 'Claims',
  link: 'Links',
  decision: 'Decisions',
  brief: 'Briefs',
}

const choiceNames: { readonly [Choice in MergeChoice]: string } = { ours: 'Keep ours', theirs: 'Take theirs', both: 'Keep both' }

/** What a merge would do: how much comes in, what differs and what becomes of it, what does not come along. */
export function MergeReview({ preview, title, choices, onChoices }: Props) {
  const { counts, conflicts, notes, lost, idle } = preview
  const shown = conflicts.slice(0, mostShown)
  const chooseAll = (choice: MergeChoice) =>
    onChoices(Object.fromEntries(conflicts.map(({ key, choices: offered, preset }) => [key, offered.includes(choice) ? choice : preset])))
  return (
    <div className={styles.review}>
      <p role="status">
        {idle
          ? `Everything in “${preview.title}” is in “${title}” already: there is nothing to merge.`
          : `“${preview.title}” comes into “${title}” as one step that can be undone.`}
      </p>
      <table className={styles.counts} aria-label="What would come in">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Come in</th>
            <th scope="col">Here already</th>
            <th scope="col">Differ</th>
          </tr>
        </thead>
        <tbody>
          {mergedKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{kindNames[kind]}</th>
              <td>{counts[kind].added}</td>
              <td>{counts[kind].known}</td>
              <td>{counts[kind].differing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lost > 0 ? <p>{lost} annotations will wait under “Review lost passages…”, because their words are not in the text here.</p> : null}
      {conflicts.length > 0 ? (
        <section aria-label="What both have in other words">
          <h3>What both have in other words</h3>
          <div className={styles.all}>
            <span>All of them:</span>
            <Segmented
              label="Choice for all"
              value={choiceOfAll(conflicts, choices) ?? ''}
              options={options(['ours', 'theirs', 'both'])}
              onChange={(choice) => choice !== '' && chooseAll(choice)}
            />
          </div>
          <ul className={styles.conflicts}>
            {shown.map((conflict) => (
              <li key={conflict.key}>
                <BothVersions title={`${nounOf(conflict.kind)}: ${conflict.title}`} differences={conflict.differences} />
                <Segmented
                  label={`What becomes of ${conflict.title}`}
                  value={choices[conflict.key] ?? conflict.preset}
                  options={options(conflict.choices)}
                  onChange={(choice) => choice !== '' && onChoices({ ...choices, [conflict.key]: choice })}
                />
              </li>
            ))}
          </ul>
          {conflicts.length > shown.length ? (
            <p>{conflicts.length - shown.length} more are not listed; the choice for all holds for them.</p>
          ) : null}
        </section>
      ) : null}
      {notes.length > 0 ? (
        <section aria-label="What does not come along, or not as it was">
          <h3>What does not come along, or not as it was</h3>
          <ul className={styles.notes}>
            {notes.slice(0, mostShown).map(({ title: what, why }) => (
              <li key={`${what}:${why}`}>
                <strong>{what}</strong> {why}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

function options(choices: readonly MergeChoice[]): readonly { readonly value: MergeChoice | ''; readonly label: string }[] {
  return choices.map((value) => ({ value, label: choiceNames[value] }))
}

/** What holds for all of them; null when they differ. */
function choiceOfAll(conflicts: readonly MergeConflict[], choices: Choices): MergeChoice | null {
  const chosen = new Set(conflicts.map(({ key, preset }) => choices[key] ?? preset))
  return chosen.size === 1 ? ([...chosen][0] ?? null) : null
}

function nounOf(kind: MergedKind): string {
  return kindNames[kind].replace(/s$/, '')
}
