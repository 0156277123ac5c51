import { basename, resolve } from 'node:path'
import { findDiscrepancies } from '../../shared/discrepancy/find-discrepancies'
import { type ComparedText, readFrames } from '../../shared/discrepancy/source-frames'
import type { Finding } from '../../shared/model/finding'
import { sourceIdSchema, z } from '../../shared/model/schema'
import { loadedLanguage } from '../findings/language-loader'
import { comparison } from './comparison'
import { ask, type Command, exitCodes, jsonOption, type Program, printJson, row, UsageError } from './program'

/** Whatever the caller calls a source, and the text it is to be read in. */
type Asked = { readonly id: string; readonly text: Omit<ComparedText, 'id'> }

const requestSchema = z.object({
  sources: z.array(z.object({ id: z.string(), title: z.string().nullish(), published: z.string().nullish(), text: z.string() })).max(5_000),
})

export const compareCommand: Command = {
  name: 'compare',
  usage: 'compare FILE... [--json]\n       crossread compare --json < REQUEST',
  summary: 'Finds discrepancies between files. Nothing is stored.',
  help: `One finding a line, strongest first, its fields between tabs: type, verdict, tier, fact, reason.

  --json   all of them as JSON, with the passages: {discrepancies, updates, precision, scope, disputes}. Without files it
           answers a request on standard input: {"sources": [{"id", "title", "published", "text"}, ...]}, in which published
           may be null. Offsets count UTF-16 code units of the text as given.`,
  options: jsonOption,
  async run({ values, positionals }, program) {
    if (positionals.length === 0 && !values['json'])
      throw new UsageError('The files to compare must be named, or --json to read a request from standard input.')
    const asked = positionals.length > 0 ? await fromFiles(program, positionals) : await fromRequest(program)
    const { findings, ids, frames } = compare(asked)
    for (const { title, unread } of frames) if (unread !== null) program.say(`${title}: ${unread}`)
    if (values['json'])
      await printJson(
        program,
        comparison(findings, (id) => ids.get(id) ?? id, textOf(frames)),
      )
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

function textOf(frames: readonly { readonly id: string; readonly text: string }[]) {
  const texts = new Map(frames.map(({ id, text }) => [id, text]))
  return (id: string) => texts.get(id) ?? ''
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
