import { X } from 'lucide-react'
import { useEffect } from 'react'
import { dismissNotice, type Notice, useNotices } from './state/notices'
import styles from './toaster.module.css'
import { Button } from './ui/button'
import { IconButton } from './ui/icon-button'

/** Long enough to read two lines and reach for Undo. Problems stay until they are dismissed. */
const shownMs = 8_000

/** The short messages at the edge of the window. */
export function Toaster() {
  const list = useNotices((state) => state.list)
  return (
    <div className={styles.toaster} role="region" aria-label="Messages">
      <ul aria-live="polite" className={styles.list}>
        {list.map((notice) => (
          <Toast key={notice.id} notice={notice} />
        ))}
      </ul>
    </div>
  )
}

function Toast({ notice }: { readonly notice: Notice }) {
  useEffect(() => {
    if (notice.tone === 'problem') return
    const timer = setTimeout(() => dismissNotice(notice.id), shownMs)
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <li className={styles.toast} data-tone={notice.tone}>
      <span className={styles.text}>{notice.text}</span>
      {notice.action ? (
        <Button
          onClick={() => {
            notice.action?.run()
            dismissNotice(notice.id)
          }}
        >
          {notice.action.label}
        </Button>
      ) : null}
      <IconButton label="Dismiss message" onClick={() => dismissNotice(notice.id)}>
        <X size={14} aria-hidden />
      </IconButton>
    </li>
  )
}
