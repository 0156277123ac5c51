import { useView } from '../../state/view'
import { later } from '../../ui/later'

const EditedCopyDialog = later(async () => (await import('./edited-copy-dialog')).EditedCopyDialog)

/** The dialogs about briefs, whichever is asked for. */
export function BriefDialogs() {
  const dialog = useView((view) => view.dialog)
  return dialog?.kind === 'edited-copy' ? <EditedCopyDialog key={dialog.briefId} briefId={dialog.briefId} /> : null
}
