import { useView } from '../../state/view'
import { LostDialog } from './lost-dialog'
import { VersionDialog } from './version-dialog'

/** The dialogs about later versions of sources, whichever is asked for. */
export function VersionDialogs() {
  const dialog = useView((view) => view.dialog)
  switch (dialog?.kind) {
    case 'version':
      return <VersionDialog key={dialog.later} earlier={dialog.earlier} later={dialog.later} />
    case 'lost':
      return <LostDialog />
    default:
      return null
  }
}
