import { pairsOf, secondReadingOf, withSecondReadings } from '../../../shared/findings/second-reading'
import type { QuotedFinding } from '../../../shared/model/finding'
import type { BackgroundWorker } from '../../worker-client'
import type { RunOptions } from '../../worker-jobs'

/** Has a model read what the rules found. `folder` is the model's. Rejects as jobs do; the findings are as they were then. */
export async function readAgain(
  worker: BackgroundWorker,
  folder: string,
  findings: readonly QuotedFinding[],
  options: RunOptions,
): Promise<readonly QuotedFinding[]> {
  const asked = findings.flatMap((finding) => {
    const pairs = pairsOf(finding)
    return pairs ? [{ key: finding.key, pairs }] : []
  })
  if (asked.length === 0) return findings
  const { inferences } = await worker.run('reading.pairs', { folder, pairs: asked.flatMap(({ pairs }) => pairs) }, options)
  const readings = asked.flatMap(({ key }, index) => {
    const [one, other] = [inferences[index * 2], inferences[index * 2 + 1]]
    return one && other ? [[key, secondReadingOf([one, other])] as const] : []
  })
  return withSecondReadings(findings, new Map(readings))
}
