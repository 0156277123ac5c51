/** What a version control is told of a library: what it leaves alone, and that it changes no byte of the rest. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from './durable-write'
import { cacheFolder, lockFile, temporarySuffix } from './layout'

const ignoreFile = '.gitignore'
const attributesFile = '.gitattributes'

const ignored = [`${cacheFolder}/`, lockFile, `.*${temporarySuffix}`]

/** What was ignored before, to the byte: a person who wrote another list knows what they want. */
const ignoredBefore = `${cacheFolder}/\n${lockFile}\n`

/** Git on Windows gives texts other line ends when it checks them out: quotes would stand elsewhere, and hashes would differ. */
const attributes = ['* -text']

/** For a new library: our lines join what a person may have there already. */
export async function writeGitFiles(root: string): Promise<void> {
  await addLines(join(root, ignoreFile), ignored)
  await addLines(join(root, attributesFile), attributes)
}

/** For a library that an older Crossread made. What a person wrote themselves is left as it is. */
export async function completeGitFiles(root: string): Promise<void> {
  if (!existsSync(join(root, attributesFile))) await addLines(join(root, attributesFile), attributes)
  const ignore = join(root, ignoreFile)
  if (existsSync(ignore) && readFileSync(ignore, 'utf8') === ignoredBefore) await addLines(ignore, ignored)
}

async function addLines(file: string, wanted: readonly string[]): Promise<void> {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const lines = text.split(/\r?\n/)
  const missing = wanted.filter((line) => !lines.includes(line))
  if (missing.length === 0) return
  await replaceFile(file, Buffer.from(`${text.replace(/[^\n]$/, '$&\n')}${missing.join('\n')}\n`))
}
