import { type ClipboardEvent, type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef } from 'react'
import styles from './field.module.css'

type Props = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  /** Hears of a paste before its words are in; may prevent them. */
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void
  /** Lines shown while there is little text. */
  readonly lines?: 1 | 2
  /** Mod+Enter. */
  readonly onSubmit?: () => void
  readonly onEscape?: () => void
  /** Hears of every other key before it is typed; may prevent it. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly ref?: RefObject<HTMLTextAreaElement | null>
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly hint?: string
}

/** Several lines of text; grows with what is written. */
export function TextArea({
  label,
  hideLabel,
  value,
  onChange,
  onBlur,
  onPaste,
  lines = 2,
  onSubmit,
  onEscape,
  onKey,
  ref,
  placeholder,
  autoFocus,
  hint,
}: Props) {
  const id = useId()
  const ownArea = useRef<HTMLTextAreaElement>(null)
  const area = ref ?? ownArea
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows from the words
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    // Measuring costs a layout of the window: a list of empty fields takes none.
    element.style.height = value === '' ? '' : 'auto'
    if (value === '') return
    element.style.height = `${element.scrollHeight + 2}px`
  }, [value])
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? styles.hidden : styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        ref={area}
        rows={lines}
        className={`${styles.input} ${styles.area}`}
        data-lines={lines}
        value={value}
        placeholder={placeholder}
        // biome-ignore lint/a11y/noAutofocus: a dialog or editor opens to be typed into
        autoFocus={autoFocus}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        onPaste={onPaste}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && onSubmit) {
            event.preventDefault()
            onSubmit()
          }
          if (event.key === 'Escape' && onEscape) {
            event.stopPropagation()
            onEscape()
          }
          if (!event.defaultPrevented) onKey?.(event)
        }}
      />
      {hint ? (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      ) : null}
    </div>
  )
}
