import { useId } from 'react'
import styles from './field.module.css'

type Props = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly onEnter?: () => void
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly hint?: string
  readonly list?: readonly string[]
  readonly type?: 'text' | 'search'
}

/** One line of text. */
export function TextField({
  label,
  hideLabel,
  value,
  onChange,
  onBlur,
  onEnter,
  placeholder,
  autoFocus,
  hint,
  list,
  type = 'text',
}: Props) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? styles.hidden : styles.label}>
        {label}
      </label>
      <input
        id={id}
        type={type}
        className={styles.input}
        value={value}
        placeholder={placeholder}
        // biome-ignore lint/a11y/noAutofocus: a dialog opens to be typed into; the focus returns when it closes
        autoFocus={autoFocus}
        list={list ? `${id}-list` : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onEnter) return
          event.preventDefault()
          onEnter()
        }}
      />
      {list ? (
        <datalist id={`${id}-list`}>
          {list.map((item) => (
            <option key={item} value={item} />
          ))}
        </datalist>
      ) : null}
      {hint ? (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      ) : null}
    </div>
  )
}
