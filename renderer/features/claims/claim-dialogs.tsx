import { useView } from '../../state/view'
import { later } from '../../ui/later'

const AttachDialog = later(async () => (await import('./attach-dialog')).AttachDialog)
const CellEvidenceDialog = later(async () => (await import('./cell-evidence-dialog')).CellEvidenceDialog)
const ClaimDialog = later(async () => (await import('./claim-dialog')).ClaimDialog)

/** The dialogs about claims, whichever is asked for. */
export function ClaimDialogs() {
  const dialog = useView((view) => view.dialog)
  if (dialog?.kind === 'claim') return <ClaimDialog key={dialog.claimId ?? 'new'} {...dialog} />
  if (dialog?.kind === 'attach') return <AttachDialog annotation={dialog.annotation} />
  if (dialog?.kind === 'cell-evidence') return <CellEvidenceDialog {...dialog} />
  return null
}
