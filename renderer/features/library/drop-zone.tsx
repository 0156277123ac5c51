import { type ReactNode, useEffect, useState } from 'react'
import { fileCandidates, importCandidates, pasteCandidate } from '../../state/importing'
import { isTyping } from '../../state/keyboard'
import { showDialog } from '../../state/view'
import styles from './drop-zone.module.css'

/** Files dropped anywhere on the window, or words pasted where nobody types, become sources. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || document.querySelector('[role=dialog][data-open]')) return
      importPasted(event)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
  return (
    // Dropping has a keyboard's way too: Import files… and Paste.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        void importDropped(event.dataTransfer)
      }}
    >
      {children}
      {over ? <div className={styles.over}>Drop to import into this library</div> : null}
    </div>
  )
}

function importPasted(event: ClipboardEvent): void {
  const data = event.clipboardData
  if (!data) return
  const files = [...data.files]
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  if (files.length === 0 && text.trim() === '' && html.trim() === '') return
  event.preventDefault()
  showDialog({ kind: 'import', folder: false })
  importCandidates(files.length > 0 ? fileCandidates(files) : [pasteCandidate(text, html === '' ? null : html)])
}

async function importDropped(data: DataTransfer): Promise<void> {
  // The entries must be taken at once: the list is empty after the event.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry): entry is FileSystemEntry => entry !== null)
  const placed = new Map<File, string>(
    entries.length > 0
      ? (await Promise.all(entries.map(filesOf))).flat()
      : [...data.files].map((file): [File, string] => [file, file.name]),
  )
  showDialog({ kind: 'import', folder: false })
  importCandidates(fileCandidates([...placed.keys()], placed))
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
