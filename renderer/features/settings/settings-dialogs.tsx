import { useView } from '../../state/view'
import { later } from '../../ui/later'

const NameDialog = later(async () => (await import('./name-dialog')).NameDialog)
const ShortcutsDialog = later(async () => (await import('./shortcuts-dialog')).ShortcutsDialog)
const TextDialog = later(async () => (await import('./text-dialog')).TextDialog)

export function SettingsDialogs() {
  const kind = useView((view) => view.dialog?.kind)
  if (kind === 'shortcuts') return <ShortcutsDialog />
  if (kind === 'text-settings') return <TextDialog />
  if (kind === 'name') return <NameDialog />
  return null
}
