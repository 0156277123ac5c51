import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import styles from './dialog.module.css'
import { IconButton } from './icon-button'

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

/** A window over the window: keeps the focus inside, closes on Escape, gives the focus back. */
export function Dialog({ open, title, onClose, children, footer, size = 'medium', focus = 'field', bare = false }: Props) {
  const body = useRef<HTMLDivElement>(null)
  // Never the close button: its tooltip would take the first Escape for itself.
  const first = () =>
    (focus === 'field' ? body.current?.querySelector<HTMLElement>('input:not([type=file]), textarea, select') : null) ?? body.current
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup} data-size={size} data-bare={bare} initialFocus={first}>
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
          {footer ? <footer className={styles.footer}>{footer}</footer> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
