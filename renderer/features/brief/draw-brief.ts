/** A brief drawn for the composer: its page in parts, what it cites, and what its checks found. Pure, so that it can be drawn in a thread of its own. */
import type { ElementContent, RootContent } from 'hast'
import type { BriefMaterial } from '../../../shared/api'
import { briefHast } from '../../../shared/brief/brief-hast'
import { buildBrief } from '../../../shared/brief/build-brief'
import { type CheckReport, runChecks } from '../../../shared/brief/checks/run-checks'
import type { Annotation } from '../../../shared/model/annotation'
import { marksOf, withMarks } from './marks'
import { inParts } from './parts'

export type DrawRequest = { readonly material: BriefMaterial /** `2031-03-10` */; readonly date: string; readonly readOnly: boolean }

export type Blocks = readonly (RootContent | ElementContent)[]

export type DrawnBrief = {
  /** Some blocks of the page each, in order. */
  readonly parts: readonly Blocks[]
  /** The annotations cited, in the order of their numbers. */
  readonly used: readonly Annotation[]
  readonly checks: CheckReport
}

export function drawBrief({ material, date, readOnly }: DrawRequest): DrawnBrief {
  const built = buildBrief(material, { date })
  const page = withMarks(briefHast(built), marksOf(material), readOnly)
  return { parts: inParts(page.children), used: built.used, checks: runChecks(material, built) }
}
