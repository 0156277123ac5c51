import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import styles from './icon-button.module.css'

type Props = {
  /** The accessible name, also shown on hover and focus. */
  readonly label: string
  readonly keys?: string | undefined
  readonly onClick?: () => void
  readonly disabled?: boolean
  readonly pressed?: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A button with a picture on it; its name appears on hover and on focus. */
export function IconButton({ label, keys, onClick, disabled, pressed, className, children }: Props) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={
          <button
            type="button"
            aria-label={label}
            aria-pressed={pressed}
            disabled={disabled}
            onClick={onClick}
            className={[styles.button, className].filter(Boolean).join(' ')}
          />
        }
      >
        {children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className={styles.positioner}>
          <Tooltip.Popup className={styles.tip}>
            {label}
            {keys ? <kbd>{keys}</kbd> : null}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
