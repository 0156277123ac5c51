import { saveFile } from '../../host'
import { sourceInDoubt } from '../doubts'
import { importCandidates, pasteCandidate } from '../importing'
import { ask, mutate, useLibrary } from '../library'
import { notify, notifyFailure } from '../notices'
import { enterLibrary } from '../session'
import { activePane, type Dialog, paneInSight, showDialog } from '../view'
import { always, type Command } from './command'

function open(): boolean {
  return useLibrary.getState().current.kind === 'open'
}

function writable(): boolean {
  const { current } = useLibrary.getState()
  return current.kind === 'open' && !current.readOnly
}

const show = (dialog: Dialog) => () => showDialog(dialog)

async function openSample(): Promise<void> {
  const failure = await enterLibrary({ call: 'libraries.openSample' })
  if (failure !== null) notify(failure, { tone: 'problem' })
}

async function paste(): Promise<void> {
  try {
    const text = await navigator.clipboard.readText()
    if (text.trim() === '') return notify('The clipboard holds no text.')
    showDialog({ kind: 'import', folder: false })
    importCandidates([pasteCandidate(text, null)])
  } catch {
    // Reading the clipboard unasked is forbidden here; the dialog's field takes a paste as well.
    showDialog({ kind: 'import', folder: false })
  }
}

/** The source in view as a web page, with the notes beside its text. */
async function saveAnnotated(): Promise<void> {
  const pane = activePane()
  if (!pane) return
  const result = await ask('interchange.annotated', { id: pane.sourceId })
  if (!result.ok) return notifyFailure(result.error)
  const saved = await saveFile(result.value.fileName, result.value.bytes, 'text/html')
  if (!saved.ok) notifyFailure(saved.error)
  else if (saved.value !== null) notify(`${saved.value}.`)
}

export const libraryCommands: readonly Command[] = [
  { id: 'library.new', enabled: always, run: show({ kind: 'new-library' }) },
  { id: 'library.open', enabled: always, run: show({ kind: 'open-library' }) },
  { id: 'library.sample', enabled: always, run: openSample },
  { id: 'library.rename', enabled: writable, run: show({ kind: 'rename-library' }) },
  { id: 'library.colours', enabled: writable, run: show({ kind: 'colours' }) },
  { id: 'library.check', enabled: open, run: show({ kind: 'check' }) },
  { id: 'library.export', enabled: open, run: show({ kind: 'export' }) },
  { id: 'library.conflicts', enabled: open, run: show({ kind: 'conflicts' }) },
  { id: 'library.merge', enabled: writable, run: show({ kind: 'merge' }) },
  { id: 'import.files', enabled: writable, run: show({ kind: 'import', folder: false }) },
  { id: 'import.folder', enabled: writable, run: show({ kind: 'import', folder: true }) },
  { id: 'library.inbox', enabled: writable, run: show({ kind: 'inbox' }) },
  { id: 'import.paste', enabled: writable, run: paste },
  { id: 'trash.open', enabled: open, run: show({ kind: 'trash' }) },
  { id: 'source.annotated', enabled: () => open() && paneInSight() !== null, run: saveAnnotated },
  {
    id: 'source.doubts',
    enabled: () => sourceInDoubt() !== null,
    run: () => {
      const sourceId = sourceInDoubt()
      if (sourceId) showDialog({ kind: 'doubts', sourceId })
    },
  },
  {
    id: 'source.remove',
    enabled: () => writable() && paneInSight() !== null,
    run: async () => {
      const pane = activePane()
      if (pane && (await mutate('sources.remove', { ids: [pane.sourceId] }))) notify('The source is in the trash, with its annotations.')
    },
  },
]
