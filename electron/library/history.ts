/** The steps of a session, for undo and redo. Unlimited, gone when the library is closed; the trash is what lasts. */
import type { HistoryState } from '../../shared/api'
import type { Change } from '../../shared/model/change'
import { composeChanges } from '../../shared/model/reverse'
import type { Step } from './open-library'

export type HistoryStep = {
  readonly label: string
  readonly batch: string | null
  readonly forward: Change
  readonly backward: Change
  /** Whether what undo removes had come out of the trash and goes back there. */
  readonly fromTrash: boolean
}

export class History {
  private done: HistoryStep[] = []
  private undone: HistoryStep[] = []

  state(): HistoryState {
    return { undo: this.done.at(-1)?.label ?? null, redo: this.undone.at(-1)?.label ?? null }
  }

  /** Records a step; one that shares a batch with the last joins it, under the name of the first. */
  record(step: Step, forward: Change, backward: Change, fromTrash: boolean): void {
    this.undone = []
    const last = this.done.at(-1)
    if (last && step.batch !== null && last.batch === step.batch) {
      this.done[this.done.length - 1] = {
        ...last,
        forward: composeChanges(last.forward, forward),
        backward: composeChanges(backward, last.backward),
        fromTrash: last.fromTrash || fromTrash,
      }
    } else {
      this.done.push({ label: step.label, batch: step.batch, forward, backward, fromTrash })
    }
  }

  nextUndo(): HistoryStep | null {
    return this.done.at(-1) ?? null
  }

  nextRedo(): HistoryStep | null {
    return this.undone.at(-1) ?? null
  }

  /** To be called once the reverse of the last step is durable. A step that was undone is closed: nothing joins it any more. */
  wasUndone(): void {
    const step = this.done.pop()
    if (step) this.undone.push({ ...step, batch: null })
    this.closeBatch()
  }

  wasRedone(): void {
    const step = this.undone.pop()
    if (step) this.done.push(step)
  }

  /** Drops the steps that cannot be taken any more, with all behind them: what they need was deleted for good. */
  forget(impossible: (change: Change) => boolean): void {
    const lastUndo = this.done.map((step) => impossible(step.backward)).lastIndexOf(true)
    this.done = this.done.slice(lastUndo + 1)
    const lastRedo = this.undone.map((step) => impossible(step.forward)).lastIndexOf(true)
    this.undone = this.undone.slice(lastRedo + 1)
  }

  private closeBatch(): void {
    const last = this.done.at(-1)
    if (last) this.done[this.done.length - 1] = { ...last, batch: null }
  }
}
