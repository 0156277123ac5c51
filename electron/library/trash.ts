/**
 * What was deleted: an entry for each deletion, with the records and the folders of sources. An entry goes when everything
 * in it is alive again, or when a person empties it.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import type { Problem } from '../../shared/api'
import type { Put } from '../../shared/model/change'
import { putKey } from '../../shared/model/reverse'
import { type IsoTime, isoTimeSchema, type SourceId, z } from '../../shared/model/schema'
import { isSystemError } from './disk-failure'
import { flushFolder, renamePatiently, replaceFile } from './durable-write'
import { assertInside, leadsOut, linkSentence } from './inside'
import { trashEntryFile, trashEntryFolder, trashedSourceFolder, trashFolder } from './layout'
import type { LibraryFolder } from './library-folder'
import { parsePut } from './record-codec'
import { parseJson } from './record-kind'

/** Names of entries come from outside when a person restores or empties them; nothing else may be reached by them. */
const entryName = /^[0-9a-z][0-9a-z-]{0,80}$/

/** An entry that is being made, or deleted for good, has this prefix, so that half of one is never listed. */
const unfinished = '.unfinished-'

const entrySchema = z.object({ id: z.string().regex(entryName), at: isoTimeSchema, label: z.string(), records: z.array(z.unknown()) })

export type Deleted = {
  readonly id: string
  readonly at: IsoTime
  readonly label: string
  readonly records: readonly Put[]
  /** How many more records the entry holds that cannot be read: it is never let go of because of the others. */
  readonly unreadable: number
}

export class Trash {
  /** Entries made in this session: those that undo empties again. */
  private readonly recent = new Map<string, Deleted>()

  constructor(
    private readonly folder: LibraryFolder,
    private readonly report: (problem: Problem) => void,
  ) {}

  /** Writes an entry durably, before anything is taken away, and answers its name. Folders of sources are moved into it afterwards. */
  async add(at: IsoTime, label: string, records: readonly Put[]): Promise<string> {
    const entry = { id: `${at.replace(/\D/g, '')}-${randomBytes(5).toString('hex')}`, at, label, records }
    assertInside(this.folder.root, trashFolder)
    const sources = records.some((put) => put.kind === 'source')
    const path = this.folder.absolute(`${trashFolder}/${unfinished}${entry.id}`)
    try {
      mkdirSync(sources ? `${path}/sources` : path, { recursive: true })
      await replaceFile(`${path}/entry.json`, Buffer.from(`${JSON.stringify(entry, null, 2)}\n`))
      renamePatiently(path, this.folder.absolute(trashEntryFolder(entry.id)))
      await flushFolder(this.folder.absolute(trashFolder))
    } catch (error) {
      rmSync(path, { recursive: true, force: true })
      throw error
    }
    this.recent.set(entry.id, { ...entry, unreadable: 0 })
    return entry.id
  }

  /** The entry that holds the folder of a source; null when none does. */
  entryOfSource(id: SourceId): string | null {
    const holds = (entry: string) => {
      const path = trashedSourceFolder(entry, id)
      return existsSync(this.folder.absolute(path)) && !leadsOut(this.folder.root, path)
    }
    return [...this.recent.keys()].reverse().find(holds) ?? this.names().find(holds) ?? null
  }

  /** All entries, newest first. One that cannot be read is reported and left where it is. */
  entries(): readonly Deleted[] {
    return this.names()
      .flatMap((name) => this.read(name) ?? [])
      .sort((a, b) => (a.id < b.id ? 1 : -1))
  }

  /** One entry with every record that can be read; null when there is none. */
  read(name: string): Deleted | null {
    if (!entryName.test(name)) return null
    if (leadsOut(this.folder.root, trashEntryFile(name))) {
      this.report({ file: trashEntryFolder(name), message: `${linkSentence(trashEntryFolder(name))} It was left as it is.` })
      return null
    }
    const bytes = this.folder.read(trashEntryFile(name))
    if (!bytes) return null
    const parsed = entrySchema.safeParse(parseJson(bytes))
    if (!parsed.success) {
      this.report({
        file: trashEntryFile(name),
        message: `${trashEntryFile(name)} cannot be read, so this deletion cannot be restored from here. Its files were left in ${trashEntryFolder(name)}.`,
      })
      return null
    }
    const records = parsed.data.records.flatMap((record) => parsePut(record) ?? [])
    const unreadable = parsed.data.records.length - records.length
    if (unreadable > 0) {
      this.report({
        file: trashEntryFile(name),
        message: `${unreadable === 1 ? 'One deleted record' : `${unreadable} deleted records`} in ${trashEntryFile(name)} cannot be read, so the rest alone can be restored. The file is kept as it is.`,
      })
    }
    return { ...parsed.data, records, unreadable }
  }

  /** Lets go of entries of this session of which everything is alive again. */
  settle(alive: ReadonlySet<string>, isAlive: (put: Put) => boolean): void {
    for (const entry of [...this.recent.values()]) {
      if (entry.records.some((put) => alive.has(putKey(put))) && entry.records.every(isAlive)) this.letGo(entry)
    }
  }

  /** Removes an entry of which every record is alive again. One that holds a record nobody can read, or still a source, stays whatever the others say. */
  letGo({ id, unreadable }: Deleted): void {
    if (unreadable > 0) return
    const sources = this.folder.absolute(`${trashEntryFolder(id)}/sources`)
    if (existsSync(sources) && readdirSync(sources).length > 0) return
    this.delete(id)
  }

  /** Takes back that an entry was made, after the act it was made for was refused. Where the disk refuses this too, it goes at the next look into the trash. */
  withdraw(name: string): void {
    const entry = this.recent.get(name)
    try {
      if (entry) this.letGo(entry)
    } catch (error) {
      if (!isSystemError(error)) throw error
    }
  }

  /** Deletes an entry with all it holds, for good. */
  delete(name: string): void {
    if (!entryName.test(name)) return
    assertInside(this.folder.root, trashFolder)
    this.recent.delete(name)
    const path = this.folder.absolute(trashEntryFolder(name))
    const going = this.folder.absolute(`${trashFolder}/${unfinished}${name}`)
    if (!existsSync(path)) return
    renamePatiently(path, going)
    rmSync(going, { recursive: true, force: true })
  }

  /** Removes what a crash left of entries that were being made or deleted. */
  clearUnfinished(): void {
    for (const name of this.allNames()) {
      if (name.startsWith(unfinished)) rmSync(this.folder.absolute(`${trashFolder}/${name}`), { recursive: true, force: true })
    }
  }

  private names(): readonly string[] {
    return this.allNames().filter((name) => entryName.test(name))
  }

  private allNames(): readonly string[] {
    const path = this.folder.absolute(trashFolder)
    return existsSync(path) ? readdirSync(path) : []
  }
}
