import { useEffect, useRef } from 'react'

const saveDelayMs = 400

/** Keeps what is typed: after a pause, when the field goes, and when the window is closed. `save` must know what is kept already. */
export function useSavedWords(words: string, save: (words: string) => void): void {
  const latest = useRef({ words, save })
  latest.current = { words, save }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each keystroke begins the pause anew
  useEffect(() => {
    const timer = setTimeout(() => latest.current.save(latest.current.words), saveDelayMs)
    return () => clearTimeout(timer)
  }, [words])
  useEffect(() => {
    const keep = () => latest.current.save(latest.current.words)
    // A window that is closed while one types takes no word with it.
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [])
}
