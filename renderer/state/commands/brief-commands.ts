import type { ExportFormat } from '../../../shared/api'
import { templateOf, withTemplate } from '../../../shared/brief/draft-from'
import type { Brief } from '../../../shared/model/brief'
import type { BriefId } from '../../../shared/model/schema'
import type { Failure } from '../../../shared/result'
import { saveFile } from '../../host'
import { ask, mutate, newBatch, openLibraryNow, useLibrary } from '../library'
import { notify, notifyFailure } from '../notices'
import { undoOf } from '../undoing'
import { showDialog, useView } from '../view'
import type { Command } from './command'

function open(): boolean {
  return useLibrary.getState().current.kind === 'open'
}

function writable(): boolean {
  const { current } = useLibrary.getState()
  return current.kind === 'open' && !current.readOnly
}

function hasBrief(): boolean {
  return open() && openLibraryNow().workspace.briefs.size > 0
}

/** The brief in view, or the first. */
function shown(): Brief | undefined {
  const { briefs } = openLibraryNow().workspace
  const asked = useView.getState().briefId
  return (asked ? briefs.get(asked) : undefined) ?? [...briefs.values()][0]
}

async function show(added: Promise<{ readonly id: BriefId } | null>): Promise<void> {
  const made = await added
  if (made) useView.setState({ screen: 'brief', briefId: made.id })
}

async function duplicate(): Promise<void> {
  const brief = shown()
  if (brief) await show(mutate('briefs.duplicate', { id: brief.id }))
}

/** Keeps the outline of the brief for others, under its title. */
async function saveTemplate(): Promise<void> {
  const brief = shown()
  if (!brief) return
  const { templates } = openLibraryNow().workspace.library
  const added = templateOf(brief, brief.title)
  const replaces = templates.some(({ name }) => name === added.name)
  const batch = newBatch('template')
  if (!(await mutate('libraries.update', { patch: { templates: withTemplate(templates, added) }, batch }))) return
  notify(`The outline of “${brief.title}” is ${replaces ? 'the template of that name now' : 'a template of this library now'}.`, {
    action: undoOf(batch),
  })
}

/** Shows the brief, so that what was taken in is seen behind the dialog. */
function takeIn(): void {
  const brief = shown()
  if (!brief) return
  useView.setState({ screen: 'brief', briefId: brief.id })
  showDialog({ kind: 'edited-copy', briefId: brief.id })
}

const types: { readonly [Format in ExportFormat]: string } = {
  markdown: 'text/markdown',
  obsidian: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json',
  'claim-review': 'application/ld+json',
}

/** Exports the brief in view. Quotes that do not stand in their source are said, and marked in the file. */
async function exportAs(format: ExportFormat): Promise<void> {
  const brief = shown()
  if (!brief) return
  const result = await ask('briefs.export', { id: brief.id, format })
  if (!result.ok) {
    if (format === 'pdf' && result.error.code === 'not-available') return printHere(result.error)
    notifyFailure(result.error)
    return
  }
  const { fileName, bytes, quotesChecked, problems, doubts } = result.value
  const saved = await saveFile(fileName, bytes, types[format])
  if (!saved.ok) {
    notifyFailure(saved.error)
    return
  }
  if (saved.value === null) return
  const left =
    doubts.length === 0 ? '' : ` ${doubts.length} other ${doubts.length === 1 ? 'doubt stands' : 'doubts stand'} in the list of checks.`
  if (problems.length === 0) notify(`${saved.value}. All ${quotesChecked} quotes were found in their sources.${left}`)
  else
    notify(
      `${saved.value}. ${problems.length} of ${quotesChecked} quotes do not stand in their source as quoted; they are marked in the file.${left}`,
      { tone: 'problem' },
    )
}

/** Where the host finds no browser to print with, the one that shows this window has a dialog for it, PDF included. */
function printHere(failure: Failure): void {
  useView.setState({ screen: 'brief' })
  notify(failure.message, { tone: 'problem', action: { label: 'Print from this window', run: () => window.print() } })
}

export const briefCommands: readonly Command[] = [
  { id: 'brief.new', enabled: writable, run: () => show(mutate('briefs.add', {})) },
  { id: 'brief.duplicate', enabled: () => writable() && hasBrief(), run: duplicate },
  { id: 'brief.template.save', enabled: () => writable() && hasBrief(), run: saveTemplate },
  { id: 'brief.take-in', enabled: () => writable() && hasBrief(), run: takeIn },
  { id: 'brief.export.markdown', enabled: hasBrief, run: () => exportAs('markdown') },
  { id: 'brief.export.obsidian', enabled: hasBrief, run: () => exportAs('obsidian') },
  { id: 'brief.export.html', enabled: hasBrief, run: () => exportAs('html') },
  { id: 'brief.export.docx', enabled: hasBrief, run: () => exportAs('docx') },
  { id: 'brief.export.pdf', enabled: hasBrief, run: () => exportAs('pdf') },
  { id: 'brief.export.json', enabled: hasBrief, run: () => exportAs('json') },
  { id: 'brief.export.claim-review', enabled: hasBrief, run: () => exportAs('claim-review') },
]
