import { useView } from '../../state/view'
import { later } from '../../ui/later'

const ExplainDialog = later(async () => (await import('./explain-dialog')).ExplainDialog)
const NamesDialog = later(async () => (await import('./names-dialog')).NamesDialog)

/** The dialogs about findings, whichever is asked for. */
export function FindingDialogs() {
  const dialog = useView((view) => view.dialog)
  if (dialog?.kind === 'names') return <NamesDialog />
  if (dialog?.kind === 'explain') return <ExplainDialog passages={dialog.passages} />
  return null
}
