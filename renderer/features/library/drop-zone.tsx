import { useEffect, useState } from 'react'
import { bringIn } from '../../state/bringing-in'
import { fileCandidates, pasteCandidate } from '../../state/importing'
import { isTyping } from '../../state/keyboard'
import { useLibrary } from '../../state/library'
import styles from './drop-zone.module.css'

/** Files dropped anywhere on the window, over a dialog and before a library is open too, or words pasted where nobody types, become sources. */
export function DropZone() {
  const [over, setOver] = useState(false)
  const current = useLibrary((state) => state.current)
  useEffect(() => listen(setOver), [])
  if (!over) return null
  return (
    <div className={styles.over}>
      {current.kind !== 'open'
        ? 'Drop here: the files wait until a library is open'
        : current.readOnly
          ? 'This library is open for reading only'
          : `Drop to import into “${current.workspace.library.title}”`}
    </div>
  )
}

/** Listens on the whole window, so that no part of it is missed: where nobody takes a dropped file, a browser goes to it. Returns the way to stop. */
function listen(setOver: (over: boolean) => void): () => void {
  const onDragOver = (event: DragEvent) => {
    const files = bringsFiles(event)
    if (!files && (event.defaultPrevented || isTyping(event.target))) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = files ? 'copy' : 'none'
    setOver(files)
  }
  const onDragLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false)
  }
  const onDrop = (event: DragEvent) => {
    setOver(false)
    if (!bringsFiles(event)) {
      if (!isTyping(event.target)) event.preventDefault()
      return
    }
    event.preventDefault()
    if (event.dataTransfer) void importDropped(event.dataTransfer)
  }
  const onPaste = (event: ClipboardEvent) => {
    if (isTyping(event.target) || document.querySelector('[role=dialog][data-open]')) return
    if (useLibrary.getState().current.kind === 'open') importPasted(event)
  }
  window.addEventListener('dragover', onDragOver)
  window.addEventListener('dragleave', onDragLeave)
  window.addEventListener('drop', onDrop)
  window.addEventListener('paste', onPaste)
  return () => {
    window.removeEventListener('dragover', onDragOver)
    window.removeEventListener('dragleave', onDragLeave)
    window.removeEventListener('drop', onDrop)
    window.removeEventListener('paste', onPaste)
  }
}

function bringsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}

function importPasted(event: ClipboardEvent): void {
  const data = event.clipboardData
  if (!data) return
  const files = [...data.files]
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  if (files.length === 0 && text.trim() === '' && html.trim() === '') return
  event.preventDefault()
  bringIn(files.length > 0 ? fileCandidates(files) : [pasteCandidate(text, html === '' ? null : html)])
}

async function importDropped(data: DataTransfer): Promise<void> {
  // The entries must be taken at once: the list is empty after the event.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry): entry is FileSystemEntry => entry !== null)
  const placed = new Map<File, string>(
    entries.length > 0
      ? (await Promise.all(entries.map(filesOf))).flat()
      : [...data.files].map((file): [File, string] => [file, file.name]),
  )
  bringIn(fileCandidates([...placed.keys()], placed))
}

/** The files of a dropped folder, however deep, each with its path. */
async function filesOf(entry: FileSystemEntry): Promise<readonly [File, string][]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [[file, entry.fullPath.replace(/^\//, '')]]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: [File, string][] = []
  for (;;) {
    // A reader gives a hundred entries at a time, and none when it is done.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    for (const child of some) found.push(...(await filesOf(child)))
  }
}
