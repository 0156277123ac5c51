/**
 * A model of natural-language inference that is small enough to be made in a test: a pair in which exactly one of the two
 * texts says "not" is a contradiction, every other pair an entailment. The file is what ONNX says it is
 * (https://onnx.ai/onnx/repo-docs/IR.html), written field by field, so that the very code that loads a person's model loads it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const words = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'not', 'the', 'ferry', 'sailed', 'did', 'sail'] as const

/** A field of a protocol buffer: a varint, text or bytes, a message inside it. */
type Field = readonly [number, number | string | Uint8Array | readonly Field[]]

function varint(value: number): number[] {
  const bytes: number[] = []
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return [...bytes, left]
    bytes.push((left % 128) + 128)
  }
}

function encode(fields: readonly Field[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([number, value]) => {
      if (typeof value === 'number') return [...varint(number * 8), ...varint(value)]
      const bytes =
        typeof value === 'string'
          ? new TextEncoder().encode(value)
          : value instanceof Uint8Array
            ? value
            : encode(value as readonly Field[])
      return [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes]
    }),
  )
}

const [float, int64, asFloat] = [1, 7, 1] as const

function bytesOf(values: Float32Array | BigInt64Array): Uint8Array {
  return new Uint8Array(values.buffer)
}

function constant(name: string, type: number, dims: readonly number[], values: Float32Array | BigInt64Array): Field {
  return [5, [...dims.map((size): Field => [1, size]), [2, type], [8, name], [9, bytesOf(values)]]]
}

function node(operation: string, inputs: readonly string[], output: string, attribute: readonly Field[] = []): Field {
  return [1, [...inputs.map((input): Field => [1, input]), [2, output], [4, operation], ...attribute]]
}

function intAttribute(name: string, value: number): Field {
  return [
    5,
    [
      [1, name],
      [3, value],
      [20, 2],
    ],
  ]
}

function valueInfo(field: 11 | 12, name: string, type: number, last: Field): Field {
  const shape: readonly Field[] = [
    [1, [[2, 'batch']]],
    [1, [last]],
  ]
  return [
    field,
    [
      [1, name],
      [
        2,
        [
          [
            1,
            [
              [1, type],
              [2, shape],
            ],
          ],
        ],
      ],
    ],
  ]
}

function model(labels: number): Uint8Array {
  const [weights, bias] =
    labels === 3
      ? [
          [-4, 0, 4],
          [2, 0, -2],
        ]
      : [
          [-4, 4],
          [2, -2],
        ]
  return encode([
    [1, 8],
    [8, [[2, 13]]],
    [
      7,
      [
        [2, 'tiny'],
        constant('not', int64, [], BigInt64Array.of(BigInt(words.indexOf('not')))),
        constant('axes', int64, [1], BigInt64Array.of(1n)),
        constant('two', float, [], Float32Array.of(2)),
        constant('weights', float, [1, labels], Float32Array.from(weights)),
        constant('bias', float, [labels], Float32Array.from(bias)),
        node('Equal', ['input_ids', 'not'], 'denied'),
        node('Cast', ['denied'], 'figures', [intAttribute('to', asFloat)]),
        node('ReduceSum', ['figures', 'axes'], 'count', [intAttribute('keepdims', 1)]),
        node('Sub', ['two', 'count'], 'rest'),
        node('Mul', ['count', 'rest'], 'once'),
        node('MatMul', ['once', 'weights'], 'drawn'),
        node('Add', ['drawn', 'bias'], 'logits'),
        valueInfo(11, 'input_ids', int64, [2, 'length']),
        valueInfo(11, 'attention_mask', int64, [2, 'length']),
        valueInfo(12, 'logits', float, [1, labels]),
      ],
    ],
  ])
}

const tokenizer = {
  version: '1.0',
  added_tokens: words.slice(0, 4).map((content, id) => ({
    id,
    content,
    special: true,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
  })),
  normalizer: { type: 'Lowercase' },
  pre_tokenizer: { type: 'Whitespace' },
  post_processor: { type: 'BertProcessing', sep: ['[SEP]', 3], cls: ['[CLS]', 2] },
  decoder: null,
  model: {
    type: 'WordPiece',
    vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
  },
}

type Changed = { readonly labels?: readonly string[]; readonly model?: Uint8Array }

/** Writes the folder of the tiny model, as such models are shared: config.json, tokenizer.json, onnx/model.onnx. */
export function writeTinyModel(folder: string, changed: Changed = {}): void {
  const labels = changed.labels ?? ['entailment', 'neutral', 'contradiction']
  mkdirSync(join(folder, 'onnx'), { recursive: true })
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ id2label: Object.fromEntries(labels.map((label, id) => [id, label])) }))
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer))
  writeFileSync(join(folder, 'tokenizer_config.json'), JSON.stringify({ model_max_length: 64 }))
  writeFileSync(join(folder, 'onnx', 'model.onnx'), changed.model ?? model(labels.length))
}
