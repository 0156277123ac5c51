import { useCallback, useEffect, useState } from 'react'
import type { Output, SearchHit } from '../../../shared/api'
import { mostCharacters, mostHits } from '../../../shared/search/limits'
import { ask, useLibrary } from '../../state/library'
import { notifyFailure } from '../../state/notices'

/** Long enough not to ask for every keystroke, too short to be waited for. */
const quietMs = 120

/** While the index is being built, the hits shown are never older than this. */
const askAgainMs = 400

/** Shown at first: enough to choose from. At the list's end as many again come, and then twice as many. */
const firstLimit = 60

type Hits = Output<'search.query'>

/** What the library holds for these words; null while nothing was asked. `more` asks for further hits, which come behind those there are. */
export function useHits(words: string): { readonly hits: Hits | null; readonly more: () => void } {
  const [found, setFound] = useState<{ readonly words: string; readonly hits: Hits } | null>(null)
  const [{ asked, limit }, setAsked] = useState({ asked: words, limit: firstLimit })
  if (asked !== words) setAsked({ asked: words, limit: firstLimit })
  const open = useLibrary((state) => state.current.kind === 'open')
  useEffect(() => {
    if (words.trim() === '' || !open) return setFound(null)
    let stale = false
    let timer: ReturnType<typeof setTimeout>
    const search = async () => {
      const result = await ask('search.query', { text: words.slice(0, mostCharacters), limit })
      if (stale) return
      if (!result.ok) return notifyFailure(result.error)
      const { hits } = result.value
      setFound((before) => ({
        words,
        hits: { ...result.value, hits: limit > firstLimit && before?.words === words ? continued(before.hits.hits, hits) : hits },
      }))
      // What is found grows while the index is being built.
      if (result.value.indexing) timer = setTimeout(() => void search(), askAgainMs)
    }
    timer = setTimeout(() => void search(), limit === firstLimit ? quietMs : 0)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [words, limit, open])
  const more = useCallback(() => {
    if (found?.words !== words || found.hits.indexing || found.hits.hits.length >= found.hits.total) return
    setAsked({ asked: words, limit: Math.min(mostHits, limit * 2) })
  }, [found, limit, words])
  return { hits: found?.hits ?? null, more }
}

/** More room lets in more hits of every kind; those that are read already stay where they are. */
function continued(shown: readonly SearchHit[], all: readonly SearchHit[]): readonly SearchHit[] {
  const known = new Set(shown.map(keyOf))
  return [...shown, ...all.filter((hit) => !known.has(keyOf(hit)))]
}

function keyOf({ kind, id, range }: SearchHit): string {
  return `${kind}:${id}:${range?.start ?? ''}`
}
