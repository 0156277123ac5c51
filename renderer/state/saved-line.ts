/** A field that always stands there, such as a title: saved while typing, and one visit to it is one step to undo. */
import { useRef } from 'react'
import { newBatch } from './library'
import { useSavedWords } from './saved-words'

type Line = {
  readonly subject: string
  readonly stored: string
  /** Names the step. */
  readonly act: string
  /** See `useSavedWords`. */
  readonly save: (words: string, over: string, batch: string) => Promise<boolean>
}

type SavedLine = {
  readonly words: string
  readonly setWords: (words: string) => void
  /** Said under the field when the words are here and nowhere else. */
  readonly hint: string | undefined
  /** Saves at once and ends the step. */
  readonly leave: () => void
}

export function useSavedLine({ subject, stored, act, save }: Line): SavedLine {
  const batch = useRef(newBatch(act))
  const { words, setWords, refused, keep } = useSavedWords({
    subject,
    stored,
    save: (next, over) => save(next, over, batch.current),
  })
  const leave = async () => {
    // The next visit is a step of its own, but only once this one is kept.
    if (await keep()) batch.current = newBatch(act)
  }
  return { words, setWords, hint: refused ? 'Not saved yet. The words stay here.' : undefined, leave: () => void leave() }
}
