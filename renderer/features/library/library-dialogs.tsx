import { useView } from '../../state/view'
import { CheckDialog } from './check-dialog'
import { ColoursDialog } from './colours-dialog'
import { ConflictsDialog } from './conflicts-dialog'
import { DoubtsDialog } from './doubts-dialog'
import { ExportDialog } from './export-dialog'
import { ImportDialog } from './import-dialog'
import { InboxDialog } from './inbox-dialog'
import { MergeDialog } from './merge-dialog'
import { NewLibraryDialog } from './new-library-dialog'
import { OpenLibraryDialog } from './open-library-dialog'
import { RenameDialog } from './rename-dialog'
import { SecondReaderDialog } from './second-reader-dialog'
import { SourceDetails } from './source-details'
import { TagSourcesDialog } from './tag-sources-dialog'
import { TrashDialog } from './trash-dialog'

/** The dialogs about libraries and sources, whichever is asked for. */
export function LibraryDialogs() {
  const dialog = useView((view) => view.dialog)
  switch (dialog?.kind) {
    case 'new-library':
      return <NewLibraryDialog />
    case 'open-library':
      return <OpenLibraryDialog />
    case 'rename-library':
      return <RenameDialog />
    case 'colours':
      return <ColoursDialog />
    case 'check':
      return <CheckDialog />
    case 'export':
      return <ExportDialog />
    case 'conflicts':
      return <ConflictsDialog />
    case 'merge':
      return <MergeDialog />
    case 'import':
      return <ImportDialog folder={dialog.folder} />
    case 'source-details':
      return <SourceDetails key={dialog.sourceId} sourceId={dialog.sourceId} />
    case 'doubts':
      return <DoubtsDialog key={dialog.sourceId} sourceId={dialog.sourceId} />
    case 'tag-sources':
      return <TagSourcesDialog sourceIds={dialog.sourceIds} />
    case 'second-reader':
      return <SecondReaderDialog />
    case 'inbox':
      return <InboxDialog />
    case 'trash':
      return <TrashDialog />
    default:
      return null
  }
}
