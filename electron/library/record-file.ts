/** One JSON file of records, through lowdb: what it held when we last read or wrote it, and how it is written next. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import type { Change, Put, Removal } from '../../shared/model/change'
import { removalOf } from '../../shared/model/reverse'
import type { Stamp } from './durable-write'
import type { LibraryFolder } from './library-folder'
import { asPut, type ParsedRecords, parseRecords, type RecordOf, type Records, serialiseRecords } from './record-codec'
import { isListed, type RecordKind } from './record-kind'
import { keepSecond, readRecords, type Salvage, setAside } from './salvage'

/** lowdb's door to the disk: durable and atomic, alone or together with other files. */
class DurableAdapter<Kind extends RecordKind> implements Adapter<Records<Kind>> {
  /** Where the file is staged when its folder comes to its place only by a move of the same act. */
  stageIn: string | null = null

  constructor(
    private readonly kind: Kind,
    private readonly path: string,
    private readonly salvage: Salvage,
  ) {}

  async read(): Promise<Records<Kind> | null> {
    const found = await readRecords(this.kind, this.path, this.salvage)
    if (found?.mend && !this.salvage.folder.readOnly) await this.write(found.records)
    return found?.records ?? null
  }

  async write(records: Records<Kind>): Promise<void> {
    const { folder } = this.salvage
    if (records.size === 0 && !isListed(this.kind)) return folder.act({ kind: 'delete', path: this.path })
    const bytes = serialiseRecords(this.kind, records)
    await folder.act({ kind: 'write', path: this.path, bytes, ...(this.stageIn === null ? {} : { stageIn: this.stageIn }) })
  }
}

/** A file that cannot be read is looked at this often, with this many milliseconds between: longer than a sync program takes from one piece to the next. */
const looksAtHalf = 4
const writingMs = 150

type Found = { readonly bytes: Buffer; readonly stamp: Stamp }

export class RecordFile<Kind extends RecordKind = RecordKind> {
  private readonly low: Low<Records<Kind>>
  private readonly adapter: DurableAdapter<Kind>
  private readonly folder: LibraryFolder

  constructor(
    readonly kind: Kind,
    readonly path: string,
    private readonly salvage: Salvage,
    records: Records<Kind> = new Map<string, RecordOf<Kind>>(),
  ) {
    this.folder = salvage.folder
    this.adapter = new DurableAdapter(kind, path, salvage)
    this.low = new Low(this.adapter, records)
  }

  get records(): Records<Kind> {
    return this.low.data
  }

  /** Reads the file, salvaging what is damaged. Answers false when there is no such file. */
  async load(): Promise<boolean> {
    const before = new Map<string, RecordOf<Kind>>()
    this.low.data = before
    await this.low.read()
    return this.low.data !== before
  }

  /** Writes the file with other records; when that is refused, the old ones stay. Inside `together` the caller takes back with `keep`. */
  async save(records: Records<Kind>, stageIn: string | null = null): Promise<void> {
    const before = this.low.data
    this.low.data = records
    this.adapter.stageIn = stageIn
    try {
      await this.low.write()
    } catch (error) {
      this.low.data = before
      throw error
    }
  }

  /** Puts records in memory only: after a refused act, or for what is written on disk already. */
  keep(records: Records<Kind>): void {
    this.low.data = records
  }

  /**
   * Looks whether somebody else changed the file and takes their records in. Answers what they changed; null when
   * nothing. A file that vanished or was garbled takes nothing away: it is written anew from memory. `keep` copies what
   * the change replaces. Where a step is refused, the file counts as not looked at, and the next look does it all again.
   * @throws CallError `newer-version`
   */
  async takeInOutside(keep: (change: Change) => Promise<void>): Promise<Change | null> {
    if (!this.folder.changedOutside(this.path)) return null
    const found = this.folder.look(this.path)
    if (!found) {
      if (existsSync(dirname(this.folder.absolute(this.path)))) await this.mend(this.low.data, null)
      else this.folder.know(this.path, null)
      return null
    }
    const { bytes, stamp, parsed } = await this.whenWritten(found)
    if (!parsed || parsed.bad.length > 0) {
      const kept = await setAside(this.path, bytes, this.salvage)
      const rest = parsed ? 'Its readable records were taken over.' : 'Crossread goes on with the records it has in memory.'
      this.salvage.report({
        file: this.path,
        message: `${this.path} was changed by another program and cannot be read ${parsed ? 'in full' : 'any more'}. ${kept} ${rest}`,
      })
    }
    if (!parsed) {
      await this.mend(this.low.data, stamp)
      return null
    }
    const spared = new Set(parsed.bad.map((bad) => bad.id))
    const before = this.low.data
    const after = new Map<string, RecordOf<Kind>>(parsed.records)
    for (const [id, record] of before) if (spared.has(id) && !after.has(id)) after.set(id, record)
    const change = difference(this.kind, before, after)
    if (parsed.second) await keepSecond(this.kind, this.path, parsed.second, this.salvage)
    if (change) await keep(change)
    if (parsed.bad.length > 0 || parsed.second) await this.mend(after, stamp)
    else this.accept(after, stamp)
    return change
  }

  /** What is there once it can be read, or is still the same after a while: whoever copies the file in may be halfway. */
  private async whenWritten(first: Found): Promise<Found & { readonly parsed: ParsedRecords<Kind> | null }> {
    let found = first
    for (let look = 1; ; look += 1) {
      const parsed = parseRecords(this.kind, found.bytes, this.path)
      if (parsed || look === looksAtHalf || this.folder.readOnly) return { ...found, parsed }
      await new Promise((resolve) => setTimeout(resolve, writingMs))
      found = this.folder.look(this.path) ?? found
    }
  }

  /** Writes the file anew where that is allowed; else it is known as it is. */
  private async mend(records: Records<Kind>, stamp: Stamp | null): Promise<void> {
    if (this.folder.readOnly) this.accept(records, stamp)
    else await this.save(records)
  }

  private accept(records: Records<Kind>, stamp: Stamp | null): void {
    this.low.data = records
    this.folder.know(this.path, stamp)
  }
}

/** What turned one set of records into the other. */
export function difference<Kind extends RecordKind>(kind: Kind, before: Records<Kind>, after: Records<Kind>): Change | null {
  const puts: Put[] = []
  const removals: Removal[] = []
  for (const [id, record] of after) {
    const old: RecordOf<Kind> | undefined = before.get(id)
    if (!old || (old !== record && JSON.stringify(old) !== JSON.stringify(record))) puts.push(asPut(kind, record))
  }
  for (const [id, record] of before) {
    const removal = after.has(id) ? null : removalOf(asPut(kind, record))
    if (removal) removals.push(removal)
  }
  return puts.length + removals.length > 0 ? { puts, removals } : null
}
