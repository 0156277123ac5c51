import { useEffect, useState } from 'react'
import type { Output } from '../../../shared/api'
import { ask, useLibrary } from '../../state/library'
import { notifyFailure } from '../../state/notices'

/** Long enough not to ask for every keystroke, too short to be waited for. */
const quietMs = 120

/** While the index is being built, the hits shown are never older than this. */
const askAgainMs = 400

/** Enough to choose from; who wants more writes one more word. */
const limit = 60

type Hits = Output<'search.query'>

/** What the library holds for these words; null while nothing was asked. */
export function useHits(words: string): Hits | null {
  const [hits, setHits] = useState<Hits | null>(null)
  const open = useLibrary((state) => state.current.kind === 'open')
  useEffect(() => {
    if (words.trim() === '' || !open) return setHits(null)
    let stale = false
    let timer: ReturnType<typeof setTimeout>
    const search = async () => {
      const result = await ask('search.query', { text: words.slice(0, 10_000), limit })
      if (stale) return
      if (!result.ok) return notifyFailure(result.error)
      setHits(result.value)
      // What is found grows while the index is being built.
      if (result.value.indexing) timer = setTimeout(() => void search(), askAgainMs)
    }
    timer = setTimeout(() => void search(), quietMs)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [words, open])
  return hits
}
