import { showDialog, useView } from '../../state/view'
import { Dialog } from '../../ui/dialog'
import { PaletteBox } from './palette-box'

/** One box for everything: commands, sources, and every word of the library. */
export function Palette() {
  const dialog = useView((view) => view.dialog)
  if (dialog?.kind !== 'palette') return null
  return (
    <Dialog
      open
      bare
      size="wide"
      title={dialog.mode === 'search' ? 'Search the library' : 'Search or run a command'}
      onClose={() => showDialog(null)}
    >
      <PaletteBox key={dialog.mode} mode={dialog.mode} />
    </Dialog>
  )
}
