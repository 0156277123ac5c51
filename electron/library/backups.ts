/**
 * Copies of the small JSON files as they were before their first change of a day, in `backups/<day>/`, under the same
 * paths. A day's folder therefore costs what was changed that day, however large the library is.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { flushFolder, replaceFile } from './durable-write'
import { assertInside, leadsOut } from './inside'
import { backupsFolder } from './layout'
import type { LibraryFolder } from './library-folder'
import { parseRecords, type Records } from './record-codec'
import type { RecordKind } from './record-kind'
import { numbered, unusedPath } from './unused-path'

/** Days with changes that are kept. Ten of them reach back about two weeks of daily work. */
const daysKept = 10

const dayName = /^\d{4}-\d{2}-\d{2}$/

export class Backups {
  private day = ''
  private readonly done = new Set<string>()

  constructor(private readonly folder: LibraryFolder) {}

  /** Copies a file before its first change of the day (UTC). `day` is `2031-03-04`. Does nothing when that was done or there is no such file. */
  async before(path: string, day: string): Promise<void> {
    if (day !== this.day) this.startDay(day)
    if (this.done.has(path)) return
    const copy = `${backupsFolder}/${day}/${path}`
    assertInside(this.folder.root, copy)
    const target = this.folder.absolute(copy)
    const source = this.folder.absolute(path)
    if (!existsSync(target) && existsSync(source)) {
      const bytes = this.folder.read(path)
      mkdirSync(dirname(target), { recursive: true })
      if (bytes) await replaceFile(target, bytes)
      await flushFolder(this.folder.absolute(backupsFolder))
    }
    this.done.add(path)
  }

  /** Copies a file as another program left it, before records of it are replaced. Answers where the copy is. */
  async theirs(path: string, day: string, now: string): Promise<string> {
    const name = `${backupsFolder}/${day}/${path}.theirs-${now.replaceAll(':', '-')}`
    const copy = unusedPath((path) => this.folder.absolute(path), numbered(name))
    assertInside(this.folder.root, copy)
    mkdirSync(dirname(this.folder.absolute(copy)), { recursive: true })
    assertInside(this.folder.root, path)
    await replaceFile(this.folder.absolute(copy), readFileSync(this.folder.absolute(path)))
    return copy
  }

  /** The newest copy of a file in which every record can be read. */
  newest<Kind extends RecordKind>(kind: Kind, path: string): { readonly day: string; readonly records: Records<Kind> } | null {
    for (const copy of this.all(kind, path)) return copy
    return null
  }

  /** Every copy of a file in which every record can be read, the newest first. */
  *all<Kind extends RecordKind>(kind: Kind, path: string): Generator<{ readonly day: string; readonly records: Records<Kind> }> {
    for (const day of this.days().reverse()) {
      if (leadsOut(this.folder.root, `${backupsFolder}/${day}/${path}`)) continue
      const bytes = this.folder.read(`${backupsFolder}/${day}/${path}`)
      const parsed = bytes && parseRecords(kind, bytes, path)
      if (parsed && parsed.bad.length === 0) yield { day, records: parsed.records }
    }
  }

  private startDay(day: string): void {
    assertInside(this.folder.root, backupsFolder)
    this.day = day
    this.done.clear()
    for (const old of [...new Set([...this.days(), day])].sort().slice(0, -daysKept)) {
      rmSync(this.folder.absolute(`${backupsFolder}/${old}`), { recursive: true, force: true })
    }
  }

  private days(): string[] {
    const folder = this.folder.absolute(backupsFolder)
    return existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => dayName.test(name))
          .sort()
      : []
  }
}
