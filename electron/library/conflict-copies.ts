/**
 * Copies that a sync program made of a file which two people changed: "claims (Bo's conflicted copy 2031-03-04).json" (Dropbox),
 * "claims.sync-conflict-20310304-101112-ABCDEFG.json" (Syncthing), "claims-DESKTOP-1.json" (OneDrive), "claims (1).json", "claims 2.json".
 * What only the copy holds comes in, what differs is set aside to be looked at beside ours, and the copy goes to the backups.
 */
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import type { Put } from '../../shared/model/change'
import { putKey } from '../../shared/model/reverse'
import { briefIdSchema } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import { assertInside, leadsOut } from './inside'
import { backupsFolder, briefsFolder, sourceFolder } from './layout'
import type { LibraryState } from './library-state'
import { performChange } from './perform-change'
import { asPut, type ParsedRecords, parseRecords } from './record-codec'
import type { RecordKind } from './record-kind'
import { numbered, unusedPath } from './unused-path'

type Copy = { readonly kind: RecordKind; readonly path: string; readonly original: string }

const keptFolder = `${backupsFolder}/copies`

/** What sync programs put between a file's name and its ending. Computers are named in capitals there; `claims-backup.json` is a person's own. */
const marks = /^(?: ?\([^/]+\)|\.sync-conflict-[\w-]+|-[A-Z\d-]+| \d+)$/

/** What a folder holds of which there may be copies: the file's name without its ending. */
type Watched = { readonly folder: string; readonly kinds: (stem: string) => RecordKind | null }

const listed: Readonly<Record<string, RecordKind>> = { claims: 'claim', links: 'link', decisions: 'decision' }

/** Takes in all copies in the folders that are read already. Those beside the annotations of a source come when it was read. */
export async function takeInConflictCopies(state: LibraryState): Promise<void> {
  const watched: Watched[] = [
    { folder: '', kinds: (stem) => listed[stem] ?? null },
    { folder: briefsFolder, kinds: (stem) => (briefIdSchema.safeParse(stem).success ? 'brief' : null) },
    ...[...state.learned].map(
      (id): Watched => ({ folder: sourceFolder(id), kinds: (stem) => (stem === 'annotations' ? 'annotation' : null) }),
    ),
  ]
  for (const copy of watched.flatMap((folder) => copiesIn(state, folder))) await takeIn(state, copy)
}

function copiesIn(state: LibraryState, { folder, kinds }: Watched): readonly Copy[] {
  const path = state.folder.absolute(folder)
  if (!existsSync(path)) return []
  return readdirSync(path).flatMap((name): readonly Copy[] => {
    const stem = originalStem(name, (candidate) => kinds(candidate) !== null)
    const kind = stem === null ? null : kinds(stem)
    const within = (file: string) => (folder === '' ? file : `${folder}/${file}`)
    return stem === null || kind === null || leadsOut(state.folder.root, within(name))
      ? []
      : [{ kind, path: within(name), original: within(`${stem}.json`) }]
  })
}

/** The name of the file that this is a copy of, without its ending; null when it is none. */
function originalStem(name: string, known: (stem: string) => boolean): string | null {
  if (!name.endsWith('.json')) return null
  const whole = name.slice(0, -'.json'.length)
  for (let length = whole.length - 1; length > 0; length -= 1) {
    const stem = whole.slice(0, length)
    if (known(stem) && marks.test(whole.slice(length))) return stem
  }
  return null
}

async function takeIn(state: LibraryState, copy: Copy): Promise<void> {
  const parsed = readCopy(state, copy)
  if (!parsed) return
  const { path, kind, original } = copy
  if (state.folder.readOnly)
    return state.report({
      file: path,
      message: `${path} is a copy of ${original} that a sync program made. It was left as it is, because the library is open for reading only.`,
    })
  const ours = (await state.file(kind, original)).records
  const deleted = new Set(state.trash.entries().flatMap(({ records }) => records.map(putKey)))
  const theirs = [...parsed.records.values()].map((record) => asPut(kind, record))
  const fresh = theirs.filter((put) => !ours.has(put.record.id) && !deleted.has(putKey(put)))
  const differ = theirs.filter((put) => {
    const mine = ours.get(put.record.id)
    return mine !== undefined && JSON.stringify(mine) !== JSON.stringify(put.record)
  })
  await state.setAsides.keep(differ, 'theirs', state.now())
  const done =
    fresh.length > 0 ? await performChange(state, { puts: fresh, removals: [] }, { label: 'Take in a copy', trash: 'all' }) : null
  if (done) state.announce(done.change)
  const kept = await putAway(state, path)
  state.report({
    file: path,
    message: `${basename(path)} is a copy of ${original} that a sync program made of somebody’s changes. ${whatCameOf(fresh, differ)} The copy is kept as ${kept}.`,
    ...(differ.length > 0 ? { twoVersions: true as const } : {}),
  })
}

/** A copy that cannot be read whole may still be on its way: it stays where it is. */
function readCopy(state: LibraryState, { kind, path }: Copy): ParsedRecords<RecordKind> | null {
  const bytes = state.folder.read(path)
  if (!bytes) return null
  try {
    const parsed = parseRecords(kind, bytes, path)
    if (parsed && parsed.bad.length === 0 && parsed.second === null) return parsed
    state.report({
      file: path,
      message: `${path} looks like a copy that a sync program made, and cannot be read in full. It was left as it is.`,
    })
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    state.report({ file: path, message: error.message })
  }
  return null
}

function whatCameOf(fresh: readonly Put[], differ: readonly Put[]): string {
  const counted = (count: number) => (count === 1 ? 'One record' : `${count} records`)
  const came = fresh.length > 0 ? `${counted(fresh.length)} that only the copy held came in.` : ''
  const aside =
    differ.length > 0 ? `${counted(differ.length)} differ${differ.length === 1 ? 's' : ''}: yours is in use, and you can look at both.` : ''
  return [came, aside].filter(Boolean).join(' ') || 'It held nothing that is not here.'
}

async function putAway(state: LibraryState, path: string): Promise<string> {
  const { folder } = state
  assertInside(folder.root, `${keptFolder}/any`)
  mkdirSync(folder.absolute(keptFolder), { recursive: true })
  const to = unusedPath((candidate) => folder.absolute(candidate), numbered(`${keptFolder}/${path.replaceAll('/', '_')}`))
  await folder.act({ kind: 'move', from: path, to })
  return to
}
