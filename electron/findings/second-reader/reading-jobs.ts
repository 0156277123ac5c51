/** The jobs of the thread in which a person's model runs: it may be large and slow, so nothing else waits for it. */
import type { Inference, TextPair } from '../../../shared/findings/second-reading'
import type { Progress } from '../../worker-jobs'
import { type InferenceModel, loadInferenceModel } from './inference-model'

export type ReadingJobs = {
  /** Loads a model to see whether it can be the second reader; the failure says why not. */
  'reading.check': { input: { readonly folder: string }; output: null }
  'reading.pairs': {
    input: { readonly folder: string; readonly pairs: readonly TextPair[] }
    /** One for each pair, in order. */
    output: { readonly inferences: readonly Inference[] }
  }
}

/** The model that was asked last, with what it said: a comparison after every change asks mostly the same. */
let loaded: { readonly folder: string; readonly model: InferenceModel; readonly said: Map<string, Inference> } | null = null

/** Pairs that are remembered: some twenty megabytes. */
const mostRemembered = 20_000

export async function checkJob({ folder }: ReadingJobs['reading.check']['input']): Promise<null> {
  loaded = null
  await modelAt(folder)
  return null
}

export async function pairsJob(
  { folder, pairs }: ReadingJobs['reading.pairs']['input'],
  report: (progress: Progress) => void,
): Promise<ReadingJobs['reading.pairs']['output']> {
  const { model, said } = await modelAt(folder)
  const inferences: Inference[] = []
  for (const pair of pairs) {
    const key = `${pair.premise}\n${pair.hypothesis}`
    const inference = said.get(key) ?? (await model.read(pair))
    if (said.size >= mostRemembered) said.clear()
    said.set(key, inference)
    inferences.push(inference)
    report({ done: inferences.length, total: pairs.length })
  }
  return { inferences }
}

async function modelAt(folder: string) {
  if (loaded?.folder !== folder) loaded = { folder, model: await loadInferenceModel(folder), said: new Map() }
  return loaded
}
