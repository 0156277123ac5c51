/** Brings an older library to the present format, after copying every JSON file that could be changed. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { flushFolder, replaceFile } from '../durable-write'
import { backupsFolder, briefsFolder, libraryFile, sourcesFolder } from '../layout'
import { parseJson } from '../record-kind'
import { numbered } from '../unused-path'
import type { Migration } from './ladder'

/** Runs `rungs` in order. `library.json` is given each new number only when its rung is done, so a crash repeats one rung at most. */
export async function migrate(root: string, from: number, rungs: readonly Migration[]): Promise<void> {
  if (rungs.length === 0) return
  await copyBefore(root, join(root, backupsFolder, `before-format-${rungs.at(-1)?.to}-from-${from}`))
  for (const rung of rungs) {
    await rung.run(root)
    const library = parseJson(readFileSync(join(root, libraryFile)))
    await replaceFile(join(root, libraryFile), Buffer.from(`${JSON.stringify({ ...(library as object), format: rung.to }, null, 2)}\n`))
  }
}

/**
 * Where a copy is another than the file is now, the files were changed since: by a rung before a crash, or in an older
 * Crossread that the library went back to. Then all are copied once more, to a folder of their own.
 */
async function copyBefore(root: string, name: string): Promise<void> {
  const files = jsonFiles(root)
  const isSame = (path: string, copy: string) => readFileSync(copy).equals(readFileSync(join(root, path)))
  const fits = (target: string) => files.every((path) => !existsSync(join(target, path)) || isSame(path, join(target, path)))
  let count = 0
  while (!fits(numbered(name)(count))) count += 1
  const target = numbered(name)(count)
  for (const path of files) {
    const copy = join(target, path)
    if (existsSync(copy)) continue
    mkdirSync(dirname(copy), { recursive: true })
    await replaceFile(copy, readFileSync(join(root, path)))
  }
  await flushFolder(join(root, backupsFolder))
}

function jsonFiles(root: string): readonly string[] {
  const inFolder = (folder: string) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder), { withFileTypes: true }) : [])
  const json = (folder: string) =>
    inFolder(folder).flatMap((entry) =>
      entry.isFile() && entry.name.endsWith('.json') && !entry.name.startsWith('.') ? [join(folder, entry.name)] : [],
    )
  const sources = inFolder(sourcesFolder).flatMap((entry) => (entry.isDirectory() ? json(join(sourcesFolder, entry.name)) : []))
  return [...json(''), ...json(briefsFolder), ...sources]
}
