/** The thread that draws briefs, so that the window answers keys however long a brief is. */
import { type Blocks, type DrawnBrief, type DrawRequest, drawBrief } from './draw-brief'

/** What was drawn; null for a part that is as it was in the answer before, so that the window keeps it. */
export type DrawAnswer = Omit<DrawnBrief, 'parts'> & { readonly parts: readonly (Blocks | null)[] }

let before: readonly string[] = []

self.onmessage = ({ data }: MessageEvent<DrawRequest>) => {
  const drawn = drawBrief(data)
  const now = drawn.parts.map((blocks) => JSON.stringify(blocks))
  const parts = drawn.parts.map((blocks, index) => (now[index] === before[index] ? null : blocks))
  before = now
  self.postMessage({ ...drawn, parts } satisfies DrawAnswer)
}
