import { resolve } from 'node:path'
import type { ExportFormat, Snapshot } from '../../shared/api'
import type { Brief } from '../../shared/model/brief'
import { CallError } from '../../shared/result'
import { saveExport } from '../save-export'
import { ask, type Command, exitCodes, jsonOption, openLibrary, type Program, printJson, single, UsageError } from './program'

const formats: ReadonlyMap<string, ExportFormat> = new Map([
  ['md', 'markdown'],
  ['obsidian', 'obsidian'],
  ['html', 'html'],
  ['docx', 'docx'],
  ['pdf', 'pdf'],
  ['json', 'json'],
  ['claimreview', 'claim-review'],
])

export const briefCommand: Command = {
  name: 'brief',
  usage: 'brief LIBRARY --format md|obsidian|html|docx|pdf|json|claimreview [-o FILE] [--brief TITLE] [--json]',
  summary: 'Exports a brief as Markdown, as one HTML file, as a Word document, as PDF or as JSON.',
  help: `The brief that was changed last, or a first draft made from the claims and links where a library has none; the draft is
not stored. Every quote is looked up in its source; when one is not found, the brief is written all the same, the
quote is said on standard error, and the exit code is 1. What else a sceptic would ask is said there, too.

  --format md|obsidian|html|docx|pdf|json|claimreview
                      md if not given; docx and pdf need -o. A PDF is printed by a Chromium, Chrome or Edge of this
                      computer, without network; CROSSREAD_CHROMIUM names one that is not found. json can be imported
                      again, claimreview is JSON-LD of schema.org
  -o, --output FILE   where to write it; standard output if not given
  --brief TITLE       another brief, by its title or id
  --json              print where it went and what the check of its quotes found, as JSON (needs -o)`,
  options: {
    ...jsonOption,
    format: { type: 'string', default: 'md' },
    output: { type: 'string', short: 'o' },
    brief: { type: 'string' },
  },
  async run(words, program) {
    const { json, output, brief: wanted } = words.values
    const format = formats.get(String(words.values['format']))
    if (!format)
      throw new UsageError(`“${words.values['format']}” is no format of a brief. It is md, obsidian, html, docx, pdf, json or claimreview.`)
    if ((format === 'docx' || format === 'pdf') && typeof output !== 'string')
      throw new UsageError(`A ${format === 'pdf' ? 'PDF' : 'Word document'} needs -o FILE: it is no text to be read in a terminal.`)
    if (json && typeof output !== 'string') throw new UsageError('--json needs -o FILE: standard output cannot hold the brief as well.')
    const path = resolve(program.cwd, single(words, 'library'))
    const comesBack = typeof output === 'string' && (format === 'markdown' || format === 'docx')
    const snapshot = comesBack ? await openToKeep(program, path) : await openLibrary(program, path, true)
    const brief = typeof wanted === 'string' ? named(snapshot, wanted) : lastChanged(snapshot.briefs)
    if (!brief) program.say('The library has no brief yet, so this is a first draft made from its claims and links.')

    const exported = await ask(program, 'briefs.export', { library: snapshot.library.id, id: brief?.id ?? null, format })
    if (typeof output === 'string') await save(resolve(program.cwd, output), exported.bytes)
    else await program.write(Buffer.from(exported.bytes).toString('utf8'))
    const { quotesChecked, problems, doubts } = exported
    for (const problem of problems) program.say(problem.message)
    for (const doubt of doubts) program.say(doubt)
    if (json)
      await printJson(program, { file: resolve(program.cwd, String(output)), brief: brief?.id ?? null, quotesChecked, problems, doubts })
    return problems.length > 0 ? exitCodes.failure : exitCodes.ok
  },
}

/**
 * Of a file that may come back edited, the library keeps what went out, so that the edits can be told from what changed here
 * meanwhile. A library that somebody else works in, or that cannot be written, is read all the same.
 */
async function openToKeep(program: Program, path: string): Promise<Snapshot> {
  try {
    return await openLibrary(program, path, false)
  } catch (error) {
    if (!(error instanceof CallError) || error.code === 'not-found') throw error
    const snapshot = await openLibrary(program, path, true)
    program.say(
      'The library could not be opened for writing, so it does not remember this file. If the file is edited, its changes are told by its words alone.',
    )
    return snapshot
  }
}

function lastChanged(briefs: readonly Brief[]): Brief | null {
  return briefs.reduce<Brief | null>((last, brief) => (last && last.changedAt >= brief.changedAt ? last : brief), null)
}

function named({ briefs, library }: Snapshot, wanted: string): Brief {
  const found = briefs.find((brief) => brief.id === wanted) ?? briefs.find((brief) => brief.title.toLowerCase() === wanted.toLowerCase())
  if (found) return found
  const there = briefs.length === 0 ? 'It has none.' : `It has ${briefs.map((brief) => `“${brief.title}”`).join(', ')}.`
  throw new CallError('not-found', `“${library.title}” has no brief called “${wanted}”. ${there}`)
}

async function save(path: string, bytes: Uint8Array): Promise<void> {
  await saveExport(path, bytes).catch((error: unknown) => {
    throw new CallError(
      'disk-failed',
      `The brief could not be written to ${path}; what was there before is as it was. Choose a folder that is there and that you may write to.`,
      {
        cause: error,
      },
    )
  })
}
