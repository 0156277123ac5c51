import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { closeNotice, dismissNotice, type Notice, useNotices } from './state/notices'
import { useView } from './state/view'
import styles from './toaster.module.css'
import { Button } from './ui/button'
import { IconButton } from './ui/icon-button'

/** Long enough to read two lines and reach for Undo. Problems stay until they are dismissed. */
const shownMs = 8_000

/**
 * The short messages at the edge of the window: never over the buttons at the foot of a dialog or of the matrix. Many scroll, the
 * newest in sight.
 */
export function Toaster() {
  const list = useNotices((state) => state.list)
  const place = useView(({ dialog, screen }) => (dialog !== null ? 'top' : screen === 'matrix' ? 'above' : 'foot'))
  const messages = useRef<HTMLUListElement>(null)
  const newest = list.at(-1)?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new one is to be seen
  useEffect(() => {
    messages.current?.scrollTo({ top: messages.current.scrollHeight })
  }, [newest])
  return (
    <div className={styles.toaster} role="region" aria-label="Messages" data-place={place}>
      <ul ref={messages} aria-live="polite" className={styles.list}>
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
    const timer = setTimeout(() => closeNotice(notice.id), shownMs)
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <li className={styles.toast} data-tone={notice.tone}>
      <span className={styles.text}>{notice.text}</span>
      {notice.action ? (
        <Button
          onClick={() => {
            notice.action?.run()
            closeNotice(notice.id)
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
