import { useView } from '../../state/view'
import { later } from '../../ui/later'

const CheckDialog = later(async () => (await import('./check-dialog')).CheckDialog)
const ColoursDialog = later(async () => (await import('./colours-dialog')).ColoursDialog)
const ConflictsDialog = later(async () => (await import('./conflicts-dialog')).ConflictsDialog)
const DoubtsDialog = later(async () => (await import('./doubts-dialog')).DoubtsDialog)
const ExportDialog = later(async () => (await import('./export-dialog')).ExportDialog)
const ImportDialog = later(async () => (await import('./import-dialog')).ImportDialog)
const InboxDialog = later(async () => (await import('./inbox-dialog')).InboxDialog)
const MergeDialog = later(async () => (await import('./merge-dialog')).MergeDialog)
const NewLibraryDialog = later(async () => (await import('./new-library-dialog')).NewLibraryDialog)
const OpenLibraryDialog = later(async () => (await import('./open-library-dialog')).OpenLibraryDialog)
const RenameDialog = later(async () => (await import('./rename-dialog')).RenameDialog)
const SecondReaderDialog = later(async () => (await import('./second-reader-dialog')).SecondReaderDialog)
const SourceDetails = later(async () => (await import('./source-details')).SourceDetails)
const TagSourcesDialog = later(async () => (await import('./tag-sources-dialog')).TagSourcesDialog)
const TrashDialog = later(async () => (await import('./trash-dialog')).TrashDialog)

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
