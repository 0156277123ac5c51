/** The steps of a session, for undo and redo. Unlimited, gone when the library is closed; the trash is what lasts. */
import type { HistoryState } from '../../shared/api'
import type { Change, Put } from '../../shared/model/change'
import { composeChanges, putKey, removalKey } from '../../shared/model/reverse'
import type { NamedStep, Step } from './open-library'

/** Something that was done, and what takes it back. */
type Part = { readonly forward: Change; readonly backward: Change }

type Recorded = {
  readonly label: string
  readonly batch: string | null
  /** Nothing joins it any more. */
  readonly closed: boolean
  /** Put together only when the step is taken back: a batch of many imports would otherwise be gone through again with each. */
  readonly parts: Part[]
  /** Whether what undo removes had come out of the trash and goes back there. */
  readonly fromTrash: boolean
  /** The entries of the trash that it made. */
  readonly trash: readonly string[]
}

export type HistoryStep = Part & Pick<Recorded, 'label' | 'fromTrash'>

export class History {
  private done: Recorded[] = []
  private undone: Recorded[] = []

  state(): HistoryState {
    return { undo: this.done.at(-1)?.label ?? null, redo: this.undone.at(-1)?.label ?? null }
  }

  /** Records a step; one that shares a batch with the last joins it, under the name of the first. */
  record({ label, batch }: Step, part: Part, { fromTrash, entry }: { readonly fromTrash: boolean; readonly entry: string | null }): void {
    this.undone = []
    const { forward } = part
    const last = this.done.at(-1)
    const trash = entry === null ? [] : [entry]
    if (!last || last.closed || batch === null || last.batch !== batch) {
      this.done.push({ label, batch, closed: false, parts: [part], fromTrash, trash })
      return
    }
    const before = last.parts.at(-1)
    // The keystrokes of one note are about the same record: they become one part, so that they do not pile up.
    if (before && isAbout(forward, before.forward)) last.parts[last.parts.length - 1] = joined(before, part)
    else last.parts.push(part)
    this.done[this.done.length - 1] = { ...last, fromTrash: last.fromTrash || fromTrash, trash: [...last.trash, ...trash] }
  }

  nextUndo(): HistoryStep | null {
    return asStep(this.done.at(-1))
  }

  nextRedo(): HistoryStep | null {
    return asStep(this.undone.at(-1))
  }

  /** To be called once the reverse of the last step is durable. A step that was undone is closed: nothing joins it any more. */
  wasUndone(): void {
    const step = this.done.pop()
    if (step) this.undone.push({ ...step, closed: true })
    this.closeLast()
  }

  /** `entry`: the entry of the trash that it made this time. */
  wasRedone(entry: string | null): void {
    const step = this.undone.pop()
    if (step) this.done.push({ ...step, trash: entry === null ? [] : [entry] })
  }

  find(batch: string): NamedStep | null {
    const step = [...this.done].reverse().find((one) => one.batch === batch)
    if (!step) return null
    const onlyDeletes = step.parts.every(({ forward }) => forward.puts.length === 0)
    return { label: step.label, isLast: step === this.done.at(-1), trash: onlyDeletes ? step.trash : [] }
  }

  /** Does to the records of all steps what another program's act made necessary for those in use. */
  bringAlong(along: (put: Put) => Put): void {
    const changed = ({ puts, removals }: Change): Change => ({ puts: puts.map(along), removals })
    for (const { parts } of [...this.done, ...this.undone]) {
      for (const [at, { forward, backward }] of parts.entries()) parts[at] = { forward: changed(forward), backward: changed(backward) }
    }
  }

  /** Drops the steps that cannot be taken any more, with all behind them: what they need was deleted for good. */
  forget(impossible: (change: Change) => boolean): void {
    const lastUndo = this.done.map((step) => step.parts.some((part) => impossible(part.backward))).lastIndexOf(true)
    this.done = this.done.slice(lastUndo + 1)
    const lastRedo = this.undone.map((step) => step.parts.some((part) => impossible(part.forward))).lastIndexOf(true)
    this.undone = this.undone.slice(lastRedo + 1)
  }

  private closeLast(): void {
    const last = this.done.at(-1)
    if (last) this.done[this.done.length - 1] = { ...last, closed: true }
  }
}

/** Whether a change touches no record but those that another touches. */
function isAbout(change: Change, other: Change): boolean {
  if (change.puts.length + change.removals.length > other.puts.length + other.removals.length) return false
  const keys = keysOf(other)
  return [...keysOf(change)].every((key) => keys.has(key))
}

function keysOf(change: Change): ReadonlySet<string> {
  return new Set([...change.puts.map(putKey), ...change.removals.map(removalKey)])
}

function joined(first: Part, second: Part): Part {
  return { forward: composeChanges([first.forward, second.forward]), backward: composeChanges([second.backward, first.backward]) }
}

function asStep(recorded: Recorded | undefined): HistoryStep | null {
  if (!recorded) return null
  const { label, fromTrash, parts } = recorded
  const forward = composeChanges(parts.map((part) => part.forward))
  const backward = composeChanges([...parts].reverse().map((part) => part.backward))
  return { label, fromTrash, forward, backward }
}
