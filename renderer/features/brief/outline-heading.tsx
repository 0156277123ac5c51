import { useRef } from 'react'
import { sectionName } from '../../../shared/brief/section-kinds'
import type { Section } from '../../../shared/model/brief'
import { newBatch } from '../../state/library'
import { useSavedWords } from '../../state/saved-words'
import styles from './brief-view.module.css'

type Props = {
  readonly section: Section
  /** `over`: the heading as it was when this one was begun. */
  readonly save: (heading: string, over: string, batch: string) => Promise<boolean>
  readonly onDone: () => void
}

/** Renames a section. Saved while typing, as one step to undo; Escape puts back what stood there. */
export function OutlineHeading({ section, save, onDone }: Props) {
  const before = useRef(section.heading)
  const batch = useRef(newBatch('heading'))
  const { words, setWords, keep } = useSavedWords({
    subject: `${section.id}/heading`,
    stored: section.heading,
    save: (heading, over) => save(heading.trim(), over.trim(), batch.current),
  })
  const done = async () => {
    if (await keep()) onDone()
  }
  return (
    <input
      className={styles.name}
      aria-label={`Heading of “${sectionName(section)}”`}
      // biome-ignore lint/a11y/noAutofocus: a person asked to rename it
      autoFocus
      value={words}
      placeholder="Without a heading"
      onChange={(event) => setWords(event.target.value)}
      onBlur={() => void done()}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && words !== before.current) setWords(before.current)
        if (event.key === 'Enter' || event.key === 'Escape') void done()
      }}
    />
  )
}
