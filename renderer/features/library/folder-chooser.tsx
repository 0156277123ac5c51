import { CornerLeftUp, Folder, Library } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../shared/api'
import { call } from '../../host'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import styles from './folder-chooser.module.css'

type Props = {
  readonly path: string
  readonly onPath: (path: string) => void
  readonly dialogTitle: string
  /** The folder may be one that does not exist yet: then it is said that it will be made. */
  readonly mayBeNew?: boolean
}

/** Choosing a folder: by the system's dialog where there is one, and always by walking or typing. */
export function FolderChooser({ path, onPath, dialogTitle, mayBeNew = false }: Props) {
  const [listing, setListing] = useState<Output<'folders.list'> | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isNew, setIsNew] = useState(false)
  const [hasDialog, setHasDialog] = useState(window.crossread !== undefined)

  /** Whether a path was there once: a field that the person cleared stays clear. */
  const begun = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another path is listed anew
  useEffect(() => {
    let stale = false
    if (path !== '') begun.current = true
    void call('folders.list', { path: path === '' ? null : path }).then((result) => {
      if (stale) return
      const willBeMade = !result.ok && mayBeNew && result.error.code === 'not-found'
      setIsNew(willBeMade)
      if (!result.ok) return setFailure(willBeMade ? null : result.error.message)
      setFailure(null)
      setListing(result.value)
      if (!begun.current) onPath(result.value.path)
    })
    return () => {
      stale = true
    }
  }, [path])

  const choose = async () => {
    const result = await call('folders.choose', { title: dialogTitle })
    if (!result.ok) setHasDialog(false)
    else if (result.value !== null) onPath(result.value)
  }

  return (
    <div className={styles.chooser}>
      <div className={styles.line}>
        <TextField label="Folder" value={path} onChange={onPath} />
        {hasDialog ? <Button onClick={() => void choose()}>Choose…</Button> : null}
      </div>
      {/* The line is always there, so that no button moves under the mouse when it is filled. */}
      <p className={styles.said} role={failure ? 'alert' : undefined}>
        {failure ?? (isNew ? 'This folder does not exist yet: it will be made.' : '')}
      </p>
      {listing ? (
        <ul className={styles.list} aria-label={`Folders in ${listing.path}`}>
          {listing.parent === null ? null : (
            <li>
              <button type="button" onClick={() => onPath(listing.parent ?? path)}>
                <CornerLeftUp size={14} aria-hidden /> The folder above
              </button>
            </li>
          )}
          {listing.folders.map((folder) => (
            <li key={folder.path}>
              <button type="button" onClick={() => onPath(folder.path)}>
                {folder.isLibrary ? <Library size={14} aria-hidden /> : <Folder size={14} aria-hidden />}
                {folder.name}
                {folder.isLibrary ? <span className={styles.tag}>library</span> : null}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
