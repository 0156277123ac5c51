import { useCallback, useEffect, useRef, useState } from 'react'
import type { AnnotationFilter, Output } from '../../../shared/api'
import type { Annotation } from '../../../shared/model/annotation'
import { ask, useWorkspace } from '../../state/library'
import { notifyFailure } from '../../state/notices'

/** Enough for three screens; the rest comes as one scrolls. */
const pageSize = 100

type Tags = Output<'annotations.list'>['tags']
type Authors = Output<'annotations.list'>['authors']
type Listed = { readonly annotations: readonly Annotation[]; readonly total: number | null; readonly tags: Tags; readonly authors: Authors }

/** The annotations that fit, page by page from the host, read anew when annotations or links change. */
export function useAnnotationList(filter: AnnotationFilter): Listed & { readonly loadMore: () => void } {
  const annotations = useWorkspace((workspace) => workspace.annotations)
  const links = useWorkspace((workspace) => workspace.links)
  const sources = useWorkspace((workspace) => workspace.sources)
  const [listed, setListed] = useState<Listed>({ annotations: [], total: null, tags: [], authors: [] })
  const turn = useRef(0)
  const wanted = useRef(pageSize)

  const read = useCallback(
    async (limit: number) => {
      turn.current += 1
      const mine = turn.current
      const result = await ask('annotations.list', { filter, offset: 0, limit: Math.min(limit, 1_000) })
      // A later question has overtaken this one.
      if (mine !== turn.current) return
      if (!result.ok) return notifyFailure(result.error)
      setListed(result.value)
    },
    [filter],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: the records are what tells that the list is stale
  useEffect(() => {
    void read(wanted.current)
  }, [read, annotations, links, sources])

  const loadMore = useCallback(async () => {
    if (listed.total === null || listed.annotations.length >= listed.total) return
    const mine = turn.current
    const result = await ask('annotations.list', { filter, offset: listed.annotations.length, limit: pageSize })
    if (mine !== turn.current) return
    if (!result.ok) return notifyFailure(result.error)
    wanted.current = listed.annotations.length + result.value.annotations.length
    setListed((before) => ({ ...result.value, annotations: [...before.annotations, ...result.value.annotations] }))
  }, [filter, listed])

  return { ...listed, loadMore: () => void loadMore() }
}
