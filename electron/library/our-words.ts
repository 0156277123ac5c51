/** What this session wrote, as long as nobody else has changed it: when another program replaces it, nobody else has it. */
import type { Problem } from '../../shared/api'
import type { Change, Put } from '../../shared/model/change'
import { putKey, removalKey } from '../../shared/model/reverse'
import type { IsoTime } from '../../shared/model/schema'
import { isSystemError } from './disk-failure'
import { fileOfPut } from './layout'
import type { RecordFile } from './record-file'
import type { SetAsides } from './set-aside'

export class OurWords {
  /** By the keys of the records. */
  private readonly written = new Map<string, Put>()
  /** What others replaced and the disk did not let be set aside yet. */
  private readonly owed: Put[] = []

  constructor(
    private readonly setAsides: SetAsides,
    private readonly now: () => IsoTime,
    private readonly report: (problem: Problem) => void,
  ) {}

  /** Whether the record of a put was last written here. */
  holds(put: Put): boolean {
    return this.written.has(putKey(put))
  }

  /** A change of ours is on the disk. */
  wrote({ puts, removals }: Change): void {
    for (const removal of removals) this.written.delete(removalKey(removal))
    for (const put of puts) this.written.set(putKey(put), put)
  }

  /** Sets aside what of ours another program replaced; it is ours until that is durable. */
  async keepFrom({ puts, removals }: Change, path: string): Promise<void> {
    const keys = [...puts.map(putKey), ...removals.map(removalKey)]
    const ours = keys.flatMap((key) => this.written.get(key) ?? [])
    if (ours.length === 0) return
    await this.setAsides.keep(ours, 'ours', this.now())
    for (const key of keys) this.written.delete(key)
    this.report(replacedOurs(path))
  }

  /** Takes out what a change is about to replace: whoever replaces it themselves does not lose it. */
  leaveToReplace({ puts, removals }: Change): readonly Put[] {
    const keys = [...puts.map(putKey), ...removals.map(removalKey)]
    const ours = keys.flatMap((key) => this.written.get(key) ?? [])
    for (const key of keys) this.written.delete(key)
    return ours
  }

  /** The change was refused: what it would have replaced is ours still, or is set aside where others replaced it meanwhile. */
  async wasNotReplaced(ours: readonly Put[], files: ReadonlyMap<string, RecordFile>): Promise<void> {
    for (const put of ours) {
      const there = files.get(fileOfPut(put))
      if (there && JSON.stringify(there.records.get(put.record.id)) !== JSON.stringify(put.record)) this.owed.push(put)
      else this.written.set(putKey(put), put)
    }
    try {
      await this.keepOwed()
    } catch (error) {
      // The refusal that led here is what the person hears of; the next act tries this again before anything else.
      if (!isSystemError(error)) throw error
    }
  }

  /** Sets aside what others replaced, where the disk refused that before. */
  async keepOwed(): Promise<void> {
    if (this.owed.length === 0) return
    await this.setAsides.keep(this.owed, 'ours', this.now())
    for (const put of this.owed.splice(0)) this.report(replacedOurs(fileOfPut(put)))
  }
}

function replacedOurs(file: string): Problem {
  const message = `Another program replaced what you wrote in ${file}. Its version is in use; yours is kept, and you can look at both.`
  return { file, message, twoVersions: true }
}
