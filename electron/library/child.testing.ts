/** A process of its own that uses a library, for tests that kill it, starve it or let it hold the lock. */
import { chmodSync, readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { drawActs, perform } from './acts.testing'
import { annotationOn, claim, liveFiles, newLibraryIn, newSource, open, openToRead, put, step, withOwnIds } from './library.testing'
import type { OpenLibrary } from './open-library'

/** The account without rights, on Linux and macOS alike under this number or as good as. */
const nobody = 65_534

function say(...words: readonly unknown[]): void {
  writeSync(1, `${words.join(' ')}\n`)
}

const modes: Record<string, (folder: string, ...rest: readonly string[]) => Promise<void>> = {
  /** Works on several libraries at once and says `done <library> <acts>` after each act that was acknowledged. */
  async acts(folder, seeds) {
    const libraries = (seeds ?? '').split(',').map(Number)
    const opened = await Promise.all(libraries.map((seed) => withOwnIds(() => newLibraryIn(join(folder, String(seed))))))
    say('ready')
    await Promise.all(
      opened.map((library, index) =>
        withOwnIds(async () => {
          let done = 0
          for (const act of drawActs(libraries[index] ?? 0)) {
            await perform(library, act)
            done += 1
            say('done', libraries[index], done)
          }
        }),
      ),
    )
    say('end')
  },

  /** Opens the library, says so, and holds it until it is killed or its input ends. */
  async hold(folder) {
    const library = await open(folder)
    say('ready')
    await new Promise((resolve) => process.stdin.on('end', resolve).resume())
    await library.close()
  },

  /** Saves until the disk refuses, alone, together and by import; says what was refused and whether all was as before. */
  async starve(folder) {
    const library = await open(folder)
    say(JSON.stringify(await saveUntilRefused(library, folder)))
  },

  /** The same in a folder that becomes read-only. */
  async forbid(folder) {
    const library = await open(folder)
    const allow = forbidWriting(folder)
    const refused = await saveUntilRefused(library, folder)
    allow()
    say(JSON.stringify(refused))
  },

  /** Opens a library in a folder that may not be written: for writing, then for reading. */
  async visit(folder) {
    const allow = forbidWriting(folder)
    const refusal = await open(folder).then(
      () => null,
      ({ code, message }: { code: string; message: string }) => ({ code, message }),
    )
    const library = await openToRead(folder)
    const [sourceId] = library.workspace().sources.keys()
    const read = sourceId ? (await library.read(sourceId)).text.length : 0
    await library.close()
    allow()
    say(JSON.stringify({ refusal, read, problems: library.problems }))
  },
}

/** Takes away the right to write a folder, for root by becoming nobody. Answers how to give it back. */
function forbidWriting(folder: string): () => void {
  const folders = [
    folder,
    ...readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) =>
      entry.isDirectory() ? [join(entry.parentPath, entry.name)] : [],
    ),
  ]
  for (const path of folders) chmodSync(path, 0o555)
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(nobody)
  return () => {
    if (isRoot) process.seteuid?.(0)
    for (const path of folders) chmodSync(path, 0o755)
  }
}

export type Refused = { readonly act: string; readonly code: string; readonly message: string; readonly asBefore: boolean }

async function saveUntilRefused(
  library: OpenLibrary,
  folder: string,
): Promise<{ readonly refused: readonly Refused[]; readonly annotations: number }> {
  const refused: Refused[] = []
  const attempt = async (act: string, save: () => Promise<unknown>) => {
    for (let times = 0; times < 300; times += 1) {
      const before = JSON.stringify([
        liveFiles(folder),
        [...library.workspace().annotations],
        [...library.workspace().claims],
        library.history(),
      ])
      try {
        await save()
      } catch (error) {
        const { code, message } = error as { code: string; message: string }
        const after = JSON.stringify([
          liveFiles(folder),
          [...library.workspace().annotations],
          [...library.workspace().claims],
          library.history(),
        ])
        refused.push({ act, code, message, asBefore: before === after })
        return
      }
    }
  }
  const [sourceId] = library.workspace().sources.keys()
  if (!sourceId) throw new Error('The library needs a source.')
  const { annotations } = await library.read(sourceId)
  const long = 'word '.repeat(2_000)
  await attempt('alone', () => library.commit(put(annotationOn(sourceId, long)), step('Mark')))
  await attempt('together', () => library.commit(put(annotationOn(sourceId, long), claim('Stated')), step('Mark and claim')))
  await attempt('import', () => library.addSource(newSource('Long', 'A line of text.\n\n'.repeat(40_000)), step('Import')))
  if (annotations.length > 0)
    await attempt('delete', () => library.commit({ puts: [], removals: [{ kind: 'source', id: sourceId }] }, step('Delete')))
  return { refused, annotations: (await library.read(sourceId)).annotations.length }
}

const [mode, folder, ...rest] = process.argv.slice(2)
await modes[mode ?? '']?.(folder ?? '', ...rest)
