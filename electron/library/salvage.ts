/** Reading a file of records that may be damaged: what cannot be read is set aside and reported, the rest is used. */
import type { Problem } from '../../shared/api'
import type { IsoTime } from '../../shared/model/schema'
import type { Backups } from './backups'
import type { LibraryFolder } from './library-folder'
import { asPut, type BadRecord, parseRecords, type RecordOf, type Records } from './record-codec'
import { isListed, type RecordKind } from './record-kind'
import type { SetAsides } from './set-aside'
import { numbered, unusedPath } from './unused-path'

export type Salvage = {
  readonly folder: LibraryFolder
  readonly backups: Backups
  readonly setAsides: SetAsides
  readonly now: () => IsoTime
  readonly report: (problem: Problem) => void
}

/** `mend` says that the file on disk should be written anew with these records. */
export type Salvaged<Kind extends RecordKind> = { readonly records: Records<Kind>; readonly mend: boolean }

/**
 * The records of a file; null when there is none, or nothing of a single record is left. With damage: the file is copied to a dated name beside it, the newest
 * good backup helps out.
 * @throws CallError `newer-version`
 */
export async function readRecords<Kind extends RecordKind>(kind: Kind, path: string, salvage: Salvage): Promise<Salvaged<Kind> | null> {
  const { folder, backups, report } = salvage
  const found = folder.look(path)
  const parsed = found && parseRecords(kind, found.bytes, path)
  if (parsed?.second) await keepSecond(kind, path, parsed.second, salvage)
  if (!found || (parsed && parsed.bad.length === 0)) {
    folder.know(path, found?.stamp ?? null)
    return parsed && { records: parsed.records, mend: parsed.second !== null }
  }
  const { bytes, stamp } = found
  const kept = await setAside(path, bytes, salvage)
  folder.know(path, stamp)
  const backup = backups.newest(kind, path)
  if (parsed) {
    const records = new Map<string, RecordOf<Kind>>(parsed.records)
    const saved: string[] = []
    for (const { id } of parsed.bad) {
      const copy = id === null ? undefined : backup?.records.get(id)
      if (!copy || records.has(copy.id)) continue
      records.set(copy.id, copy)
      saved.push(copy.id)
    }
    const help = saved.length > 0 ? ` ${saved.length} of them came back from the backup of ${backup?.day}.` : ''
    report({ file: path, message: `${describeBad(parsed.bad)} ${kept}${help} The other ${parsed.records.size} are in use.` })
    return { records, mend: true }
  }
  const damage = `${path} ${describeDamage(bytes)}. ${kept}`
  if (backup) {
    report({
      file: path,
      message: `${damage} The backup from before the changes of ${backup.day} is used in its place; later changes to this file may be missing.`,
    })
    return { records: backup.records, mend: true }
  }
  report({ file: path, message: `${damage} There is no backup of it; the rest of the library is in use.` })
  return isListed(kind) ? { records: new Map<string, RecordOf<Kind>>(), mend: true } : null
}

/** Of a file that a merge left in two versions: sets aside the records that the second says otherwise, durably, and tells of it. */
export async function keepSecond<Kind extends RecordKind>(
  kind: Kind,
  path: string,
  second: readonly RecordOf<Kind>[],
  { folder, setAsides, now, report }: Salvage,
): Promise<void> {
  const both = `${path} was left by a merge with two versions in it. They were put together: what only one of them holds is in use.`
  const differ = second.length === 1 ? 'One record differs' : `${second.length} records differ`
  if (folder.readOnly) {
    const shown = second.length === 0 ? '' : ` ${differ}; the first version is shown.`
    report({ file: path, message: `${both}${shown} The file was left as it is, because the library is open for reading only.` })
    return
  }
  const versions = second.map((record) => asPut(kind, record))
  await setAsides.keep(versions, 'theirs', now())
  if (second.length === 0) report({ file: path, message: both })
  else
    report({
      file: path,
      message: `${both} ${differ}: the first version is in use; the other is kept, and you can look at both.`,
      twoVersions: true,
    })
}

/** Copies a damaged file to a dated name, durably, before anything else happens to it. Answers a sentence that says where it is. */
export async function setAside(path: string, bytes: Uint8Array, { folder, now }: Pick<Salvage, 'folder' | 'now'>): Promise<string> {
  if (folder.readOnly) return 'It was left as it is, because the library is open for reading only.'
  const name = unusedPath((path) => folder.absolute(path), numbered(`${path}.damaged-${now().replaceAll(':', '-')}`))
  await folder.act({ kind: 'write', path: name, bytes })
  return `It was set aside as ${name}.`
}

function describeBad(bad: readonly BadRecord[]): string {
  const [first] = bad
  if (!first) return ''
  return bad.length === 1
    ? `One record cannot be read (${first.wrong}).`
    : `${bad.length} records cannot be read (the first is ${first.wrong}).`
}

function describeDamage(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'is empty'
  const end = Buffer.from(bytes.subarray(-20)).toString('utf8').trimEnd()
  return bytes[0] === 0x7b && !end.endsWith('}') ? 'is cut off' : 'is not what Crossread wrote there'
}
