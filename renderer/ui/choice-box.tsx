import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import styles from './choice-box.module.css'

export type Choice = { readonly key: string; readonly label: string; readonly detail?: string }

type Props = {
  /** What is being chosen. */
  readonly label: string
  readonly placeholder: string
  readonly words: string
  readonly onWords: (words: string) => void
  /** Those that fit the words, best first. */
  readonly choices: readonly Choice[]
  readonly onChoose: (key: string) => void
  readonly onClose: () => void
  /** Said where nothing fits. */
  readonly nothing: string
}

/** A box to type in over a list to choose from: a combobox with a listbox (ARIA Authoring Practices Guide). */
export function ChoiceBox({ label, placeholder, words, onWords, choices, onChoose, onClose, nothing }: Props) {
  const id = useId()
  const [at, setAt] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question has other answers
  useEffect(() => setAt(0), [label])
  const current = Math.max(0, Math.min(at, choices.length - 1))
  useEffect(() => {
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const chosen = choices[current]
    if (step !== undefined) setAt(Math.max(0, Math.min(choices.length - 1, current + step)))
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) chosen && onChoose(chosen.key)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={box} className={styles.box}>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={choices[current] ? `${id}-${current}` : undefined}
        aria-label={label}
        placeholder={placeholder}
        // biome-ignore lint/a11y/noAutofocus: the box opens to be typed into
        autoFocus
        value={words}
        onChange={(event) => {
          onWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={onClose}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.list}>
        {choices.map((choice, index) => (
          // The box keeps the focus; its keys choose.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={choice.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className={styles.choice}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(choice.key)}
          >
            <span>{choice.label}</span>
            {choice.detail ? <span className={styles.detail}>{choice.detail}</span> : null}
          </div>
        ))}
      </div>
      <p role="status" className={styles.status}>
        {choices.length === 0 ? nothing : ''}
      </p>
    </div>
  )
}
