/** What a dialog does before words typed in it are thrown away by a slip of the hand: it asks once. */
import { type FormEvent, type KeyboardEvent as Key, useRef, useState } from 'react'

/** Fields that hold words of a person; one to search with holds none worth keeping. */
function isWords(target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
}

export function useThrownWords() {
  const typedIn = useRef(new Set<HTMLInputElement | HTMLTextAreaElement>())
  const [asking, setAsking] = useState(false)

  /** Whether Escape closes now. A field that is gone, or was emptied since, has nothing to lose. */
  const mayClose = (event: Event): boolean => {
    const typed = [...typedIn.current].some((field) => field.isConnected && field.value.trim() !== '')
    if (typed && !asking) setAsking(true)
    // A key held down is one answer, not two.
    const again = !(event instanceof KeyboardEvent && event.repeat)
    const closes = !typed || (asking && again)
    if (closes) {
      typedIn.current.clear()
      setAsking(false)
    }
    return closes
  }
  const handlers = {
    onInput: ({ target }: FormEvent) => {
      setAsking(false)
      if (isWords(target)) typedIn.current.add(target)
    },
    onPointerDown: () => setAsking(false),
    onKeyDownCapture: (event: Key) => {
      if (!asking || event.key === 'Escape') return
      // Any other key goes on with the work. Enter says only that: it presses nothing and submits nothing.
      setAsking(false)
      if (event.key !== 'Enter') return
      event.preventDefault()
      event.stopPropagation()
    },
  }
  return { asking, mayClose, handlers }
}
