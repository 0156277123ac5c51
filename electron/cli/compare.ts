import { basename, resolve } from 'node:path'
import { findDiscrepancies } from '../../shared/discrepancy/find-discrepancies'
import { type ComparedText, readFrames } from '../../shared/discrepancy/source-frames'
import type { Finding, FindingSide } from '../../shared/model/finding'
import { sourceIdSchema, z } from '../../shared/model/schema'
import { loadedLanguage } from '../findings/language-loader'
import { isLibrary } from '../handlers/is-library'
import { compareLibrary } from './compare-library'
import { entryOf, listed } from './comparison'
import { ask, type Command, exitCodes, jsonOption, type Program, printJson, row, UsageError } from './program'

/** Whatever the caller calls a source, and the text it is to be read in. */
type Asked = { readonly id: string; readonly text: Omit<ComparedText, 'id'> }

const requestSchema = z.object({
  sources: z.array(z.object({ id: z.string(), title: z.string().nullish(), published: z.string().nullish(), text: z.string() })).max(5_000),
})

export const compareCommand: Command = {
  name: 'compare',
  usage: 'compare LIBRARY [--json]\n       crossread compare FILE... [--json]\n       crossread compare --json < REQUEST',
  summary: 'Finds discrepancies between the sources of a library, or between files.',
  help: `One finding a line, strongest first, its fields between tabs: type, verdict, tier, fact, reason, and for a library what was
decided: open, accepted or dismissed. Reads only, so it also works while the library is open in a window. The exit code is 0
whether or not anything is found.

  --json   all of them as JSON, with the passages: {discrepancies, updates, precision, scope, disputes}. Without files it
           answers a request on standard input: {"sources": [{"id", "title", "published", "text"}, ...]}, in which published
           may be null. Offsets count UTF-16 code units of the text as given. The entries of a library name sources by id and
           have key, state, as (how it was accepted) and why (it was dismissed); notCompared lists sources that were left out.`,
  options: jsonOption,
  async run({ values, positionals }, program) {
    if (positionals.length === 0 && !values['json'])
      throw new UsageError('A library or files to compare must be named, or --json to read a request from standard input.')
    const library = await libraryAmong(positionals.map((word) => resolve(program.cwd, word)))
    if (library !== null) return compareLibrary(program, library, values['json'] === true)
    const asked = positionals.length > 0 ? await fromFiles(program, positionals) : await fromRequest(program)
    const { findings, ids, frames } = compare(asked)
    for (const { title, unread } of frames) if (unread !== null) program.say(`${title}: ${unread}`)
    if (values['json'])
      await printJson(program, listed(findings.flatMap((finding) => entryOf(finding, (id) => ids.get(id) ?? id, quoteIn(frames)) ?? [])))
    else await program.write(findings.map(({ type, verdict, tier, fact, reason }) => row(type, verdict, tier, fact, reason)).join(''))
    return exitCodes.ok
  },
}

function compare(asked: readonly Asked[]) {
  const ids = new Map<string, string>()
  const frames = asked.map(({ id, text }, index) => {
    const own = sourceIdSchema.parse(`src_${String(index).padStart(8, '0')}`)
    ids.set(own, id)
    return readFrames({ ...text, id: own }, loadedLanguage())
  })
  const findings: readonly Finding[] = findDiscrepancies(frames, { aliases: [], apart: [] })
  return { findings, ids, frames }
}

function quoteIn(frames: readonly { readonly id: string; readonly text: string }[]) {
  const texts = new Map<string, string>(frames.map(({ id, text }) => [id, text]))
  return ({ sourceId, start, end }: FindingSide) => texts.get(sourceId)?.slice(start, end) ?? ''
}

/** The library that is named; null where files are. */
async function libraryAmong(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    if (!(await isLibrary(path))) continue
    if (paths.length === 1) return path
    throw new UsageError(`One library or several files can be compared, not both: “${path}” is a library.`)
  }
  return null
}

async function fromFiles(program: Program, files: readonly string[]): Promise<readonly Asked[]> {
  const asked: Asked[] = []
  for (const file of files) {
    const drafts = await ask(program, 'sources.extract', { item: { kind: 'path', path: resolve(program.cwd, file) } })
    for (const [index, { title, published, language, text, blocks }] of drafts.entries())
      asked.push({
        id: drafts.length === 1 ? file : `${file}#${index + 1}`,
        text: { title: title ?? basename(file), published, language, text, blocks },
      })
  }
  return asked
}

async function fromRequest(program: Program): Promise<readonly Asked[]> {
  const pieces: Uint8Array[] = []
  for await (const piece of program.stdin) pieces.push(piece)
  let raw: unknown
  try {
    raw = JSON.parse(Buffer.concat(pieces).toString('utf8'))
  } catch {
    throw new UsageError('Standard input is not JSON. A request looks like {"sources": [{"id", "title", "published", "text"}, ...]}.')
  }
  const request = requestSchema.safeParse(raw)
  if (!request.success)
    throw new UsageError('The request must be {"sources": [{"id", "title", "published", "text"}, ...]}, with texts as strings.')
  return request.data.sources.map(({ id, title, published, text }) => ({
    id,
    text: { title: title ?? id, published: published ?? null, language: null, text, blocks: null },
  }))
}
