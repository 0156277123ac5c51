import { startTransition, useEffect, useRef, useState } from 'react'
import type { BriefMaterial } from '../../../shared/api'
import { createDrawer, type Drawer, type Drawn } from './drawer'

/** The brief as it was drawn last, for the page and for the checks beside it; null until the first time. */
export function useDrawn(material: BriefMaterial | null, readOnly: boolean): Drawn | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const drawer = useRef<Drawer | null>(null)
  useEffect(() => {
    // What a person types comes first; the page follows.
    const own = createDrawer((next) => startTransition(() => setDrawn(next)))
    drawer.current = own
    return () => {
      drawer.current = null
      own.end()
    }
  }, [])
  useEffect(() => {
    if (material) drawer.current?.draw({ material, date: new Date().toISOString().slice(0, 10), readOnly })
  }, [material, readOnly])
  return drawn && drawn.material.brief.id === material?.brief.id ? drawn : null
}
