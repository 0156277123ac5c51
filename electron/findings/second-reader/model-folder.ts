/** The folder of a model, as such models are shared: what must be in it, and what its labels mean. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from '../../../shared/model/schema'
import { CallError } from '../../../shared/result'

export type ModelFolder = {
  /** The path of the network itself. */
  readonly network: string
  /** What tokenizer.json and tokenizer_config.json hold, for the library that reads them. */
  readonly tokenizer: object
  readonly tokenizerConfig: object
  /** Tokens that a pair may have, at most. */
  readonly longest: number
  /** The place of each of the three in the answer of the network. */
  readonly labels: { readonly entailment: number; readonly neutral: number; readonly contradiction: number }
  /** How many labels the network answers with. */
  readonly labelCount: number
}

/** Quantised first: on a processor it is twice as quick and reads nearly as well. */
const networks = ['onnx/model_quantized.onnx', 'onnx/model_int8.onnx', 'onnx/model.onnx', 'model_quantized.onnx', 'model.onnx']

/** Bytes. A gigabyte is three times the largest such model that a laptop runs with patience. */
const largest = { network: 1_000_000_000, words: 64_000_000 } as const

/** What the common models of this kind were trained with. */
const usualLength = 512

const configSchema = z.object({ id2label: z.record(z.string(), z.string()) })
const lengthSchema = z.object({ model_max_length: z.number().int().min(16) }).catch({ model_max_length: usualLength })

/** Reads what a model's folder says of it. A `CallError` (`not-found`, `unsupported-format`) says in a sentence what is missing or wrong. */
export async function readModelFolder(folder: string): Promise<ModelFolder> {
  if (!(await stat(folder).catch(() => null))?.isDirectory())
    throw new CallError('not-found', `“${folder}” is not a folder, so there is no second reader. Choose the folder of a model.`)
  const network = await firstOf(folder)
  const config = configSchema.safeParse(await json(folder, 'config.json'))
  if (!config.success) throw unsupported('Its config.json names no labels (id2label), so nobody can say what it answers.')
  const labels = labelsOf(config.data.id2label)
  const tokenizer = await json(folder, 'tokenizer.json')
  const tokenizerConfig = await json(folder, 'tokenizer_config.json').catch(() => ({}))
  return {
    network,
    tokenizer,
    tokenizerConfig,
    longest: Math.min(usualLength, lengthSchema.parse(tokenizerConfig).model_max_length),
    labels,
    labelCount: Object.keys(config.data.id2label).length,
  }
}

async function firstOf(folder: string): Promise<string> {
  for (const name of networks) {
    const path = join(folder, name)
    const size = (await stat(path).catch(() => null))?.size
    if (size === undefined) continue
    if (size > largest.network) throw unsupported('Its network is larger than a gigabyte, which this computer would not run.')
    return path
  }
  throw new CallError(
    'not-found',
    `“${folder}” holds no model.onnx, neither in itself nor in its folder onnx. Choose the folder of a model.`,
  )
}

async function json(folder: string, name: string): Promise<object> {
  const path = join(folder, name)
  const size = (await stat(path).catch(() => null))?.size
  if (size === undefined) throw new CallError('not-found', `“${folder}” holds no ${name}. A model needs it beside its network.`)
  if (size > largest.words) throw unsupported(`Its ${name} is larger than any vocabulary.`)
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // What is no JSON is said below, like JSON that holds no object.
  }
  throw unsupported(`Its ${name} cannot be understood.`)
}

function labelsOf(id2label: Readonly<Record<string, string>>): ModelFolder['labels'] {
  const place = (pattern: RegExp) => Number(Object.entries(id2label).find(([, label]) => pattern.test(label))?.[0] ?? Number.NaN)
  const labels = { entailment: place(/^entail/i), neutral: place(/^neutral/i), contradiction: place(/^contradict/i) }
  if (Object.values(labels).every((at) => Number.isInteger(at) && at >= 0)) return labels
  throw unsupported(
    `It answers with ${Object.values(id2label).join(', ')}; a second reader must tell entailment, neutral and contradiction apart.`,
  )
}

export function unsupported(why: string): CallError {
  return new CallError('unsupported-format', `This model cannot be the second reader. ${why} Nothing was changed.`)
}
