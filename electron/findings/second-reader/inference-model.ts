/** A model of natural-language inference from a folder of this computer, run here: nothing is fetched and nothing is sent. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Tokenizer } from '@huggingface/tokenizers'
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import type { Inference, TextPair } from '../../../shared/findings/second-reading'
import { type ModelFolder, readModelFolder, unsupported } from './model-folder'
import { onnxWasmFile, onnxWasmName } from './onnx-wasm'

export type InferenceModel = { read(pair: TextPair): Promise<Inference> }

/** Loads the model and reads one pair with it, so that what loads also works. Throws a `CallError` that says what is wrong. */
export async function loadInferenceModel(path: string): Promise<InferenceModel> {
  const folder = await readModelFolder(path)
  const tokenizer = tokenizerOf(folder)
  const session = await sessionOf(folder)
  const foreign = session.inputNames.filter((name) => !known.has(name))
  if (foreign.length > 0) throw unsupported(`Its network asks for ${foreign.join(', ')}, which Crossread does not know.`)
  const model: InferenceModel = {
    async read(pair) {
      const tokens = tokensOf(tokenizer, pair, folder.longest)
      const shape = [1, tokens.ids.length]
      const feeds = Object.fromEntries(session.inputNames.map((name) => [name, new Tensor('int64', figures(tokens, name), shape)]))
      const answers = await session.run(feeds)
      const logits = answers[session.outputNames.find((name) => name === 'logits') ?? session.outputNames[0] ?? '']?.data
      if (!(logits instanceof Float32Array) || logits.length !== folder.labelCount)
        throw unsupported(`Its network does not answer with the ${folder.labelCount} figures that its labels promise.`)
      return inferenceOf(logits, folder)
    },
  }
  await model.read({ premise: 'It rained.', hypothesis: 'It did not rain.' })
  return model
}

type Tokens = { readonly ids: readonly number[]; readonly types: readonly number[] }

const known: ReadonlySet<string> = new Set(['input_ids', 'attention_mask', 'token_type_ids'])

function tokenizerOf({ tokenizer, tokenizerConfig }: ModelFolder): Tokenizer {
  try {
    return new Tokenizer(tokenizer, tokenizerConfig)
  } catch {
    throw unsupported('Its tokenizer.json is of a kind that Crossread does not know.')
  }
}

async function sessionOf({ network }: ModelFolder): Promise<InferenceSession> {
  const beside = join(__dirname, onnxWasmName)
  const wasm = existsSync(beside) ? beside : onnxWasmFile(__filename)
  // Else the library would look for its code on the network, and start threads that a worker cannot.
  env.wasm.wasmBinary = await readFile(wasm)
  env.wasm.wasmPaths = { wasm: pathToFileURL(wasm).href }
  env.wasm.numThreads = 1
  env.logLevel = 'error'
  try {
    return await InferenceSession.create(await readFile(network), { executionProviders: ['wasm'], logSeverityLevel: 3 })
  } catch (error) {
    throw unsupported(`Its network cannot be loaded: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

/** A pair that is too long loses its end; the mark that closes it stays. */
function tokensOf(tokenizer: Tokenizer, { premise, hypothesis }: TextPair, longest: number): Tokens {
  const { ids, token_type_ids: types } = tokenizer.encode(premise, { text_pair: hypothesis, return_token_type_ids: true })
  const shortened = (all: readonly number[]) => (all.length <= longest ? all : [...all.slice(0, longest - 1), all.at(-1) ?? 0])
  return { ids: shortened(ids), types: shortened(types) }
}

function figures({ ids, types }: Tokens, input: string): BigInt64Array {
  if (input === 'input_ids') return BigInt64Array.from(ids.map(BigInt))
  return BigInt64Array.from(ids.map((_, at) => (input === 'token_type_ids' ? BigInt(types[at] ?? 0) : 1n)))
}

/** The softmax over all labels, of which three are asked for. */
function inferenceOf(logits: Float32Array, { labels }: ModelFolder): Inference {
  const highest = Math.max(...logits)
  const weights = Array.from(logits, (logit) => Math.exp(logit - highest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const share = (at: number) => (weights[at] ?? 0) / total
  return { entailment: share(labels.entailment), neutral: share(labels.neutral), contradiction: share(labels.contradiction) }
}
