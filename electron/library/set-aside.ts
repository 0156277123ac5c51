/**
 * Versions of records that another program wrote and this one replaced: a small file for each in `backups/theirs/`, beside
 * the copies of the whole files, until a person has looked at both. They outlast the session and the daily backups.
 */
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import type { Put } from '../../shared/model/change'
import { type IsoTime, isoTimeSchema } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import { flushFolder, replaceFile } from './durable-write'
import { assertInside, leadsOut } from './inside'
import { backupsFolder } from './layout'
import type { LibraryFolder } from './library-folder'
import { parsePut } from './record-codec'
import { parseJson } from './record-kind'

/** `settled`: a person said that ours is the one to keep. */
export type SetAside = { readonly id: string; readonly at: IsoTime; readonly theirs: Put; readonly settled: boolean }

const folderName = `${backupsFolder}/theirs`

/** The time it was set aside, and a number for those of one moment. */
const idPattern = /^[0-9TZ.-]+_\d+$/

export class SetAsides {
  constructor(private readonly folder: LibraryFolder) {}

  async keep(theirs: readonly Put[], at: IsoTime): Promise<void> {
    if (theirs.length === 0) return
    assertInside(this.folder.root, `${folderName}/new`)
    mkdirSync(this.folder.absolute(folderName), { recursive: true })
    for (const [index, put] of theirs.entries())
      await this.write({ id: `${at.replaceAll(':', '-')}_${index}`, at, theirs: put, settled: false })
    await flushFolder(this.folder.absolute(folderName))
  }

  /** The oldest first. What cannot be read is left out: its whole file was copied beside it. */
  list(): readonly SetAside[] {
    const path = this.folder.absolute(folderName)
    if (!existsSync(path) || leadsOut(this.folder.root, `${folderName}/any`)) return []
    const names = readdirSync(path).filter((name) => name.endsWith('.json') && idPattern.test(name.slice(0, -'.json'.length)))
    return names.sort().flatMap((name) => this.read(name.slice(0, -'.json'.length)) ?? [])
  }

  /** @throws CallError `not-found` */
  async settle(id: string, settled: boolean): Promise<void> {
    const known = idPattern.test(id) ? this.read(id) : null
    if (!known) throw new CallError('not-found', 'This other version is not in the backups of the library any more.')
    await this.write({ ...known, settled })
  }

  private read(id: string): SetAside | null {
    const bytes = this.folder.read(`${folderName}/${id}.json`)
    const data = bytes && (parseJson(bytes) as { at?: unknown; theirs?: unknown; settled?: unknown } | null | undefined)
    if (!data || typeof data !== 'object') return null
    const [theirs, at] = [parsePut(data.theirs), isoTimeSchema.safeParse(data.at)]
    return theirs && at.success ? { id, at: at.data, theirs, settled: data.settled === true } : null
  }

  private async write({ id, ...rest }: SetAside): Promise<void> {
    const path = `${folderName}/${id}.json`
    assertInside(this.folder.root, path)
    await replaceFile(this.folder.absolute(path), Buffer.from(`${JSON.stringify(rest, null, 2)}\n`))
  }
}
