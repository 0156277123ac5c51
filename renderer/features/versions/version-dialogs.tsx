import { useView } from '../../state/view'
import { later } from '../../ui/later'

const LostDialog = later(async () => (await import('./lost-dialog')).LostDialog)
const VersionDialog = later(async () => (await import('./version-dialog')).VersionDialog)

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
