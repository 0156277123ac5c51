/** Keeps count while two libraries are merged: what comes in, what is here, what is to be chosen. */
import type { Put } from '../model/change'
import type { Library } from '../model/library'
import type { Difference, MergeChoice, MergeConflict, MergeCount, MergeCounts, MergedKind, MergeNote } from './holdings'
import { mergedKinds } from './holdings'
import { differences, fieldsOf, titleOfRecord } from './record-fields'

type Choices = Readonly<Record<string, MergeChoice>>

export class Ledger {
  readonly conflicts: MergeConflict[] = []
  readonly notes: MergeNote[] = []
  readonly puts: Put[] = []
  lost = 0
  private readonly counted = new Map<MergedKind, { -readonly [Key in keyof MergeCount]: number }>(
    mergedKinds.map((kind) => [kind, { added: 0, known: 0, differing: 0 }]),
  )

  constructor(
    private readonly choices: Choices,
    private readonly colours: Pick<Library, 'colours'>,
  ) {}

  count(kind: MergedKind, what: keyof MergeCount): void {
    const count = this.counted.get(kind)
    if (count) count[what] += 1
  }

  /** A record of theirs that comes in. */
  add(put: Put & { readonly kind: MergedKind }): void {
    this.count(put.kind, 'added')
    this.puts.push(put)
  }

  note(title: string, why: string): void {
    this.notes.push({ title, why })
  }

  /** The fields in which theirs differs; an annotation in another text stands elsewhere by nature, so its place may be left aside. */
  differing(ours: Put, theirs: Put, leaveOut: readonly string[] = []): readonly Difference[] {
    const found = differences(fieldsOf(ours, this.colours), fieldsOf(theirs, this.colours))
    return found.filter(({ name }) => !leaveOut.includes(name))
  }

  /** Notes a conflict, and answers what a person chose, or else what is done unasked. */
  conflict(
    theirs: { readonly kind: MergedKind; readonly id: string; readonly title: string },
    found: readonly Difference[],
    choices: readonly MergeChoice[],
  ): MergeChoice {
    const key = `${theirs.kind}:${theirs.id}`
    const preset: MergeChoice = choices.includes('both') ? 'both' : 'ours'
    this.count(theirs.kind, 'differing')
    this.conflicts.push({ key, kind: theirs.kind, title: theirs.title, differences: found, choices, preset })
    const chosen = this.choices[key]
    return chosen && choices.includes(chosen) ? chosen : preset
  }

  conflictOf(theirs: Put & { readonly kind: MergedKind }, found: readonly Difference[], choices: readonly MergeChoice[]): MergeChoice {
    return this.conflict({ kind: theirs.kind, id: theirs.record.id, title: titleOfRecord(theirs) }, found, choices)
  }

  counts(): MergeCounts {
    return Object.fromEntries(this.counted) as MergeCounts
  }
}
