import { useView } from '../../state/view'
import { AttachDialog } from './attach-dialog'
import { CellEvidenceDialog } from './cell-evidence-dialog'
import { ClaimDialog } from './claim-dialog'

/** The dialogs about claims, whichever is asked for. */
export function ClaimDialogs() {
  const dialog = useView((view) => view.dialog)
  if (dialog?.kind === 'claim') return <ClaimDialog key={dialog.claimId ?? 'new'} {...dialog} />
  if (dialog?.kind === 'attach') return <AttachDialog annotation={dialog.annotation} />
  if (dialog?.kind === 'cell-evidence') return <CellEvidenceDialog {...dialog} />
  return null
}
