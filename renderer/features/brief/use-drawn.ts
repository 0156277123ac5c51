import { useMemo } from 'react'
import type { BriefMaterial } from '../../../shared/api'
import { type BuiltBrief, buildBrief } from '../../../shared/brief/build-brief'

/** A brief drawn once, for the page and for the checks beside it. */
export function useDrawn(material: BriefMaterial | null): { readonly material: BriefMaterial; readonly built: BuiltBrief } | null {
  return useMemo(() => material && { material, built: buildBrief(material, { date: new Date().toISOString().slice(0, 10) }) }, [material])
}
