/** Brings an older library to the present format, after copying every JSON file that could be changed. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { flushFolder, replaceFile } from '../durable-write'
import { backupsFolder, briefsFolder, libraryFile, sourcesFolder } from '../layout'
import { parseJson } from '../record-kind'
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

async function copyBefore(root: string, target: string): Promise<void> {
  for (const path of jsonFiles(root)) {
    const copy = join(target, path)
    // A copy that is there was made before a crash, when the file was still the old one.
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
