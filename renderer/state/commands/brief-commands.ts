import type { ExportFormat } from '../../../shared/api'
import { saveFile } from '../../host'
import { ask, mutate, openLibraryNow, useLibrary } from '../library'
import { notify, notifyFailure } from '../notices'
import { useView } from '../view'
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

async function add(): Promise<void> {
  const added = await mutate('briefs.add', { title: 'What is established, what is disputed' })
  if (added) useView.setState({ screen: 'brief', briefId: added.id })
}

const types: { readonly [Format in ExportFormat]: string } = {
  markdown: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** Exports the brief in view, or the first. Quotes that do not stand in their source are said, and marked in the file. */
async function exportAs(format: ExportFormat): Promise<void> {
  const { briefs } = openLibraryNow().workspace
  const asked = useView.getState().briefId
  const brief = (asked ? briefs.get(asked) : undefined) ?? [...briefs.values()][0]
  if (!brief) return
  const result = await ask('briefs.export', { id: brief.id, format })
  if (!result.ok) {
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

export const briefCommands: readonly Command[] = [
  { id: 'brief.new', enabled: writable, run: add },
  { id: 'brief.export.markdown', enabled: hasBrief, run: () => exportAs('markdown') },
  { id: 'brief.export.html', enabled: hasBrief, run: () => exportAs('html') },
  { id: 'brief.export.docx', enabled: hasBrief, run: () => exportAs('docx') },
  { id: 'brief.export.pdf', enabled: hasBrief, run: () => exportAs('pdf') },
]
