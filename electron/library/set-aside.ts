/**
 * Versions of records that were replaced by those of somebody else, theirs by ours or ours by theirs: a small file for each in
 * `backups/aside/`, until a person has looked at both. They outlast the session and the daily backups.
 */
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import type { Put } from '../../shared/model/change'
import { type IsoTime, isoTimeSchema } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import { flushFolder, replaceFile } from './durable-write'
import { assertInside, leadsOut } from './inside'
import { backupsFolder } from './layout'
import type { LibraryFolder } from './library-folder'
import { parsePut } from './record-codec'
import { parseJson } from './record-kind'
import { unusedPath } from './unused-path'

export type SetAside = {
  readonly id: string
  readonly at: IsoTime
  readonly version: Put
  /** Whose version it is: another program's, or what was written here. */
  readonly whose: 'ours' | 'theirs'
  /** A person said that the one in use is to stay. */
  readonly settled: boolean
}

const folderName = `${backupsFolder}/aside`
const pathOf = (id: string) => `${folderName}/${id}.json`

/** The time it was set aside, and a number for those of one moment. */
const idPattern = /^[0-9TZ.-]+_\d+$/

export class SetAsides {
  constructor(private readonly folder: LibraryFolder) {}

  /** A version that waits to be looked at already, perhaps from an attempt that was refused later, is not kept twice. */
  async keep(versions: readonly Put[], whose: SetAside['whose'], at: IsoTime): Promise<void> {
    if (versions.length === 0) return
    assertInside(this.folder.root, `${folderName}/new`)
    mkdirSync(this.folder.absolute(folderName), { recursive: true })
    const waiting = new Set(this.list().flatMap(({ version, settled }) => (settled ? [] : [JSON.stringify(version)])))
    for (const [index, version] of versions.filter((one) => !waiting.has(JSON.stringify(one))).entries())
      await this.write({ id: this.unusedId(at, index), at, version, whose, settled: false })
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

  /** Several calls may fall into one moment; within one they are counted on, so that thousands do not look for a place from the first. */
  private unusedId(at: IsoTime, from: number): string {
    const path = unusedPath(
      (path) => this.folder.absolute(path),
      (count) => pathOf(`${at.replaceAll(':', '-')}_${from + count}`),
    )
    return basename(path, '.json')
  }

  private read(id: string): SetAside | null {
    const bytes = this.folder.read(pathOf(id))
    const data = bytes && (parseJson(bytes) as { [Name in keyof SetAside]?: unknown } | null | undefined)
    if (!data || typeof data !== 'object') return null
    const [version, at] = [parsePut(data.version), isoTimeSchema.safeParse(data.at)]
    const whose = data.whose === 'ours' ? 'ours' : 'theirs'
    return version && at.success ? { id, at: at.data, version, whose, settled: data.settled === true } : null
  }

  private async write({ id, ...rest }: SetAside): Promise<void> {
    const path = pathOf(id)
    assertInside(this.folder.root, path)
    await replaceFile(this.folder.absolute(path), Buffer.from(`${JSON.stringify(rest, null, 2)}\n`))
  }
}
