/** Words that are saved while they are typed: one way for notes, prose, reasons, headings and judgments. */
import { useEffect, useRef, useState } from 'react'
import { heard, openedOn, saved, sending, type TypedWords, typing } from '../../shared/text/typed-words'

/** A pause in typing; short enough that a crash costs a word at most. */
const saveDelayMs = 400

/** Words that the disk refused, by what they belong to, and over which stored words they were written. They outlive their editor. */
const unsaved = new Map<string, { readonly words: string; readonly over: string }>()

type Words = {
  /** What the words belong to, the same each time it is edited. */
  readonly subject: string
  /** The words as the library has them now. */
  readonly stored: string
  /** Saves words that were typed over others, so that what somebody else wrote meanwhile is set aside; false when that failed. */
  readonly save: (words: string, over: string) => Promise<boolean>
}

type SavedWords = {
  readonly words: string
  readonly setWords: (words: string) => void
  /** Whether the last attempt to save these words failed: they are here and nowhere else. */
  readonly refused: boolean
  /** Saves at once. False when that failed; then the editor stays open with the words. */
  readonly keep: () => Promise<boolean>
}

/**
 * Saves after each pause, when the window goes away and when the editor does. What could not be saved stays in the editor; one
 * without unsaved words shows what undo or another window made of them.
 */
export function useSavedWords({ subject, stored, save }: Words): SavedWords {
  const left = unsaved.get(subject)
  const typed = useRef<TypedWords | null>(null)
  typed.current ??= openedOn(stored, left?.over === stored ? left.words : null)
  const [words, show] = useState(typed.current.words)
  const [failed, setFailed] = useState<string | null>(null)
  const latest = useRef(save)
  latest.current = save
  const become = useRef((next: TypedWords) => {
    typed.current = next
    show(next.words)
  })
  const now = useRef(() => typed.current as TypedWords)
  const setWords = useRef((next: string) => become.current(typing(now.current(), next)))
  const saveNow = useRef(async (): Promise<boolean> => {
    if (!now.current().unsaved) return true
    const { words, over } = now.current()
    typed.current = sending(now.current())
    const done = await latest.current(words, over)
    if (done) {
      unsaved.delete(subject)
      typed.current = saved(now.current(), words)
    } else unsaved.set(subject, { words, over })
    setFailed(done ? null : words)
    return done
  })
  // One save after the other, so that older words never come last.
  const line = useRef<Promise<boolean>>(Promise.resolve(true))
  const keep = useRef(() => {
    line.current = line.current.then(saveNow.current)
    return line.current
  })
  useEffect(() => {
    become.current(heard(now.current(), stored))
  }, [stored])
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
