import { useView } from '../../state/view'
import { NameDialog } from './name-dialog'
import { ShortcutsDialog } from './shortcuts-dialog'
import { TextDialog } from './text-dialog'

export function SettingsDialogs() {
  const kind = useView((view) => view.dialog?.kind)
  if (kind === 'shortcuts') return <ShortcutsDialog />
  if (kind === 'text-settings') return <TextDialog />
  if (kind === 'name') return <NameDialog />
  return null
}
