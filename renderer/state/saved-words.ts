/** Words that are saved while they are typed: one way for notes, prose and judgments. */
import { useEffect, useRef, useState } from 'react'

/** A pause in typing; short enough that a crash costs a word at most. */
const saveDelayMs = 400

/** Words that the disk refused, by what they belong to, and over which stored words they were written. They outlive their editor. */
const unsaved = new Map<string, { readonly words: string; readonly over: string }>()

type Words = {
  /** What the words belong to, the same each time it is edited. */
  readonly subject: string
  /** The words as the library has them now. */
  readonly stored: string
  /** Saves; false when that failed. */
  readonly save: (words: string) => Promise<boolean>
  /** For a field that is always there: shows what undo or another window made of the words, unless something is unsaved here. */
  readonly follows?: boolean
}

type SavedWords = {
  readonly words: string
  readonly setWords: (words: string) => void
  /** Whether the last attempt to save these words failed: they are here and nowhere else. */
  readonly refused: boolean
  /** Saves at once. False when that failed; then the editor stays open with the words. */
  readonly keep: () => Promise<boolean>
}

/** Saves after each pause, when the window goes away and when the editor does. What could not be saved stays in the editor. */
export function useSavedWords({ subject, stored, save, follows = false }: Words): SavedWords {
  const left = unsaved.get(subject)
  const [words, show] = useState(left?.over === stored ? left.words : stored)
  const [failed, setFailed] = useState<string | null>(null)
  const latest = useRef({ words, stored, save })
  latest.current = { words, stored, save }
  // Whether something was typed since the last save: what undo took back meanwhile is not saved again by closing the editor.
  const typed = useRef(words !== stored)
  const setWords = useRef((next: string) => {
    typed.current = true
    latest.current = { ...latest.current, words: next }
    show(next)
  })
  const saveNow = useRef(async (): Promise<boolean> => {
    if (!typed.current) return true
    const now = latest.current
    const done = await now.save(now.words)
    if (done) unsaved.delete(subject)
    else unsaved.set(subject, { words: now.words, over: now.stored })
    if (done && latest.current.words === now.words) typed.current = false
    setFailed(done ? null : now.words)
    return done
  })
  // One save after the other, so that older words never come last.
  const line = useRef<Promise<boolean>>(Promise.resolve(true))
  const keep = useRef(() => {
    line.current = line.current.then(saveNow.current)
    return line.current
  })
  useEffect(() => {
    // A save trims some words; the space a person is about to type behind is not taken from under the cursor.
    if (!follows || typed.current || stored.trim() === latest.current.words.trim()) return
    latest.current = { ...latest.current, words: stored }
    show(stored)
  }, [follows, stored])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each keystroke begins the pause anew
  useEffect(() => {
    const timer = setTimeout(() => void keep.current(), saveDelayMs)
    return () => clearTimeout(timer)
  }, [words])
  useEffect(() => {
    const last = () => void keep.current()
    // A window that is closed while one types takes no word with it.
    window.addEventListener('pagehide', last)
    return () => {
      window.removeEventListener('pagehide', last)
      last()
    }
  }, [])
  return { words, setWords: setWords.current, refused: failed !== null && words !== stored, keep: keep.current }
}
