/** A new, empty library in a folder. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Library, libraryFormat } from '../../shared/model/library'
import { type IsoTime, libraryIdSchema } from '../../shared/model/schema'
import { colourIds } from '../../shared/model/vocabulary'
import { CallError } from '../../shared/result'
import { diskFailure } from './disk-failure'
import { flushFolder, replaceFile } from './durable-write'
import { writeGitFiles } from './git-files'
import {
  backupsFolder,
  briefsFolder,
  cacheFolder,
  claimsFile,
  decisionsFile,
  libraryFile,
  linksFile,
  sourcesFolder,
  trashFolder,
} from './layout'
import { serialiseRecords } from './record-codec'

/** What the colours mean until the person says otherwise, in the order of the keys 1 to 5. */
const colourNames = { amber: 'Important', green: 'Agrees', rose: 'Conflicts', blue: 'Background', violet: 'Question' } as const

export type Newcomer = { readonly now: () => IsoTime; readonly newId: (kind: 'lib') => string }

/**
 * Makes a library in `path`, which is created when it is not there. Other files in the folder are left alone; a folder
 * that already holds a library is refused.
 * @throws CallError `invalid-input` when there is a library already, `disk-failed`
 */
export async function writeNewLibrary(path: string, title: string, { now, newId }: Newcomer): Promise<void> {
  try {
    if (isTaken(path)) {
      throw new CallError('invalid-input', `There is already a library in ${path}. Open it, or choose another folder. Nothing was changed.`)
    }
    for (const folder of ['', sourcesFolder, briefsFolder, trashFolder, backupsFolder, cacheFolder])
      mkdirSync(join(path, folder), { recursive: true })
    await writeGitFiles(path)
    await replaceFile(join(path, claimsFile), serialiseRecords('claim', new Map()))
    await replaceFile(join(path, linksFile), serialiseRecords('link', new Map()))
    await replaceFile(join(path, decisionsFile), serialiseRecords('decision', new Map()))
    // Last, because this file is what makes the folder a library.
    const library = newLibrary(libraryIdSchema.parse(newId('lib')), title, now())
    await replaceFile(join(path, libraryFile), serialiseRecords('library', new Map([[library.id, library]])))
    await flushFolder(join(path, '..'))
  } catch (error) {
    throw diskFailure(error, `The library could not be made in ${path}.`)
  }
}

function isTaken(path: string): boolean {
  // Empty folders may be left from an attempt that a full disk stopped.
  const sources = join(path, sourcesFolder)
  return existsSync(join(path, libraryFile)) || (existsSync(sources) && readdirSync(sources).length > 0)
}

export function newLibrary(id: Library['id'], title: string, at: IsoTime): Library {
  return {
    format: libraryFormat,
    id,
    title,
    colours: colourIds.map((colour) => ({ id: colour, name: colourNames[colour] })),
    tags: [],
    aliases: [],
    apart: [],
    templates: [],
    searches: [],
    madeAt: at,
    changedAt: at,
  }
}
