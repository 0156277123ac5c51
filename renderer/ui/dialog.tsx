import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import styles from './dialog.module.css'
import { IconButton } from './icon-button'
import { useThrownWords } from './thrown-words'

type Props = {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly footer?: ReactNode
  readonly size?: 'narrow' | 'medium' | 'wide'
  /** Where the keys go first: the first field, which is what most dialogs are opened for, or the dialog's text. */
  readonly focus?: 'field' | 'text'
  /** For a dialog whose content names itself, such as the palette. */
  readonly bare?: boolean
}

const fields = 'input:not([type=file]), textarea, select'

/**
 * A window over the window: keeps the focus inside, closes on Escape, gives the focus back. One with fields stays when a
 * press goes beside it, and asks before Escape takes words that were typed in it.
 */
export function Dialog({ open, title, onClose, children, footer, size = 'medium', focus = 'field', bare = false }: Props) {
  const body = useRef<HTMLDivElement>(null)
  const { asking, mayClose, handlers } = useThrownWords()
  useFocusGivenBack()
  const dismiss = (next: boolean, details: Base.Root.ChangeEventDetails) => {
    if (next) return
    // The palette's words are to find with, not to keep.
    const stays =
      !bare &&
      ((details.reason === 'outside-press' && body.current?.querySelector(fields)) ||
        (details.reason === 'escape-key' && !mayClose(details.event)))
    if (stays) details.cancel()
    else onClose()
  }
  // Never the close button: its tooltip would take the first Escape for itself.
  const first = () => (focus === 'field' ? body.current?.querySelector<HTMLElement>(fields) : null) ?? body.current
  return (
    <Base.Root open={open} onOpenChange={dismiss}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup} data-size={size} data-bare={bare} initialFocus={first} {...handlers}>
          {bare ? (
            <Base.Title className={styles.hidden}>{title}</Base.Title>
          ) : (
            <header className={styles.header}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <IconButton label="Close" onClick={onClose}>
                <X size={16} aria-hidden />
              </IconButton>
            </header>
          )}
          {/* A long dialog scrolls, by keyboard too. */}
          <div ref={body} className={styles.body} tabIndex={bare ? undefined : 0}>
            {children}
          </div>
          {footer || asking ? (
            <footer className={styles.footer}>
              {asking ? (
                <p role="alert" className={styles.asking}>
                  Throw away what you typed? Escape again throws it away, Enter keeps editing.
                </p>
              ) : null}
              {footer}
            </footer>
          ) : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** A dialog that is taken away as it closes gives the focus back in the same step, before anything takes it for lost. */
function useFocusGivenBack(): void {
  const [before] = useState(() => document.activeElement)
  useLayoutEffect(() => {
    return () => {
      const lost = document.activeElement === document.body || document.activeElement?.closest('[role=dialog]') !== null
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [before])
}
