import { useEffect, useState } from 'react'
import type { Annotation } from '../../../shared/model/annotation'
import { ask } from '../../state/library'

/** Most passages a list offers; words typed narrow it to those that are meant. */
const mostOffered = 40

/** Passages of the whole library whose quote or note holds the words, the newest first. Nothing while `words` is null. */
export function usePassages(words: string | null): readonly Annotation[] {
  const [found, setFound] = useState<readonly Annotation[]>([])
  useEffect(() => {
    if (words === null) return
    let stale = false
    const filter = words.trim() === '' ? {} : { words: words.trim() }
    void ask('annotations.list', { filter, offset: 0, limit: mostOffered }).then((result) => {
      if (!stale && result.ok) setFound(result.value.annotations)
    })
    return () => {
      stale = true
    }
  }, [words])
  return found
}
