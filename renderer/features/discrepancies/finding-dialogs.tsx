import { useView } from '../../state/view'
import { ExplainDialog } from './explain-dialog'
import { NamesDialog } from './names-dialog'

/** The dialogs about findings, whichever is asked for. */
export function FindingDialogs() {
  const dialog = useView((view) => view.dialog)
  if (dialog?.kind === 'names') return <NamesDialog />
  if (dialog?.kind === 'explain') return <ExplainDialog passages={dialog.passages} />
  return null
}
