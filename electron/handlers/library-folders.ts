/** Folders for libraries that do not exist yet: a new one, and the person's copy of the sample. */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { CallError } from '../../shared/result'
import { safeFileName } from '../../shared/text/file-name'
import { isLibrary } from './is-library'

export type Wanted = { readonly path: string; readonly title: string; readonly name?: string | undefined }

/**
 * Where a new library goes: nothing that is there is written over.
 *
 * With a name: the folder of that name in `path`, which must be empty where it exists. Without: `path` itself where
 * nothing is there yet, else a new folder in it, named after the title. The place where libraries live by default
 * (`home`) always gets a folder inside, also when it does not exist yet.
 */
export async function folderForNew({ path, title, name }: Wanted, home: string): Promise<string> {
  if (name !== undefined) return namedFolder(path, name)
  if (await isLibrary(path))
    throw new CallError('invalid-input', 'There is a library in this folder already. Open it, or choose another folder.')
  if (resolve(path) === resolve(home)) await makeFolder(path)
  const there = await stat(path).catch(() => null)
  if (!there) {
    await makeFolder(dirname(path))
    return path
  }
  if (!there.isDirectory()) throw new CallError('invalid-input', `“${basename(path)}” is a file. Choose a folder.`)
  const plain = safeFileName(title)
  for (let number = 1; number < 1_000; number += 1) {
    const candidate = join(path, number === 1 ? plain : `${plain} ${number}`)
    if (!(await stat(candidate).catch(() => null))) return candidate
  }
  throw new CallError('invalid-input', `There are too many libraries called “${title}” in this folder. Choose another title.`)
}

async function namedFolder(path: string, name: string): Promise<string> {
  if (name !== basename(name) || name === '.' || name === '..' || name === '')
    throw new CallError('invalid-input', `“${name}” cannot be the name of a folder.`)
  const folder = join(path, name)
  const inside = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new CallError('invalid-input', `“${folder}” is there already and cannot be used. Choose another name. Nothing was changed.`)
  })
  if (inside.length > 0)
    throw new CallError('invalid-input', `“${folder}” is there already and is not empty. Choose another name. Nothing was changed.`)
  await makeFolder(path)
  return folder
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw new CallError('disk-failed', `The folder “${path}” could not be made. Choose a place you may write to.`, { cause: error })
  })
}

/**
 * The person's own copy of the sample library, made when there is none. It appears under its name only when it is whole,
 * so that a copy that was interrupted is made anew.
 */
export async function ownSample(sample: string, home: string): Promise<string> {
  const folder = join(home, 'Sample library')
  if (await isLibrary(folder)) return folder
  if (!(await isLibrary(sample)))
    throw new CallError('not-found', 'The sample library is not part of this installation. Make a library of your own.')
  try {
    await mkdir(home, { recursive: true })
    const aside = join(home, `.sample-${randomUUID()}`)
    try {
      await copyFolder(sample, aside)
      await rename(aside, folder)
    } catch (error) {
      await rm(aside, { recursive: true, force: true })
      throw error
    }
  } catch (error) {
    // Another window may have been quicker: its copy is as good.
    if (await isLibrary(folder)) return folder
    throw new CallError(
      'disk-failed',
      `The sample library could not be copied to “${folder}”. Look whether the disk is full or something else has that name.`,
      {
        cause: error,
      },
    )
  }
  return folder
}

/** File by file, because a packaged program lies in an archive that only simple reading understands. */
async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyFolder(source, target)
    else await writeFile(target, await readFile(source))
  }
}
