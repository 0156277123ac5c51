import { resolve } from 'node:path'
import type { SourceDraft } from '../../shared/model/source'
import { CallError, type Failure } from '../../shared/result'
import { answerLines } from './extract-lines'
import { ask, type Command, exitCodes, jsonOption, type Program, printJson, UsageError } from './program'

type Extracted = { readonly file: string; readonly draft: SourceDraft } | { readonly file: string; readonly error: Failure }

export const extractCommand: Command = {
  name: 'extract',
  usage: 'extract FILE... [--json]\n       crossread extract --jsonl < REQUESTS',
  summary: 'Shows what an import would make of files. Nothing is stored.',
  help: `Prints title, authors, publisher, date and body of each file.

  --json    the whole drafts, with their blocks and what was folded as page furniture, as JSON:
            [{file, draft}, ...], and {file, error} for a file that cannot be read. A draft's "extraction"
            says of how many blocks it was weighed whether they are text, how many were in doubt, with how
            many words, and at which offsets those begin; it is null where that was no question
  --jsonl   answers requests: a line {"html": ..., "url": ...} or {"text": ...} on standard input gives a line
            {"title", "byline", "published", "siteName", "text"} on standard output, in order. What is not stated
            is null. A request that cannot be answered gives empty fields and "error".`,
  options: { ...jsonOption, jsonl: { type: 'boolean' } },
  async run({ values, positionals }, program) {
    if (values['jsonl']) {
      if (positionals.length > 0) throw new UsageError('--jsonl reads its requests from standard input; no files can be named with it.')
      return (await answerLines(program)) ? exitCodes.ok : exitCodes.failure
    }
    if (positionals.length === 0)
      throw new UsageError('The files to extract must be named, or --jsonl to read requests from standard input.')
    const extracted: Extracted[] = []
    for (const file of positionals)
      for (const one of await extractOne(program, file)) {
        extracted.push(one)
        if ('error' in one) program.say(`${file}: ${one.error.message}`)
        else if (!values['json']) await program.write(readable(one.draft, extracted.length > 1))
      }
    if (values['json']) await printJson(program, extracted)
    return extracted.some((one) => 'error' in one) ? exitCodes.failure : exitCodes.ok
  },
}

async function extractOne(program: Program, file: string): Promise<readonly Extracted[]> {
  try {
    const drafts = await ask(program, 'sources.extract', { item: { kind: 'path', path: resolve(program.cwd, file) } })
    return drafts.map((draft) => ({ file, draft }))
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    return [{ file, error: { code: error.code, message: error.message } }]
  }
}

/** A draft for eyes: what is stated, a blank line, the body. */
function readable(draft: SourceDraft, follows: boolean): string {
  const stated = [draft.title, draft.authors.join(', '), [draft.publisher, draft.published].filter(Boolean).join(', ')]
  const body = draft.blocks.filter((block) => block.kind !== 'furniture' && block.kind !== 'title')
  const text = body.map((block) => draft.text.slice(block.start, block.end)).join('\n\n')
  return `${follows ? '\n\n' : ''}${stated.filter(Boolean).join('\n')}\n\n${text}\n`
}
