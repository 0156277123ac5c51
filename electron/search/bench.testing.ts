/** Texts and folders for the bench: many sources, written straight to disk in the store's format. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type SourceId, sourceIdSchema } from '../../shared/model/schema'
import type { Source } from '../../shared/model/source'
import { sourceFile, textFile } from '../library/layout'
import { newSource } from '../library/library.testing'
import { serialiseRecords } from '../library/record-codec'

/** Numbers from 0 to 1, the same ones each time (mulberry32, public domain, Tommy Ettinger). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const syllables = 'ba co den fir ga hol in ju ker lam mo nu or pre qui ras sen tor ul ven wi ya zet'.split(' ')
const endings = ['', '', '', 's', 'ed', 'ing', 'er', 'ly', 'tion']

/** Invented words, the frequent ones short. */
function vocabulary(size: number, random: () => number): string[] {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  return Array.from({ length: size }, (_, rank) => {
    const length = 1 + Math.floor(Math.log2(rank + 2) / 5) + Math.floor(random() * 2)
    return Array.from({ length: length + 1 }, () => pick(syllables)).join('') + pick(endings)
  })
}

export type Corpus = {
  readonly texts: readonly string[] /** A query of one to three words that are neither rare nor the commonest. */
  readonly query: (random: () => number) => string
}

/** Texts whose words are as unevenly frequent as those of a language (Zipf-Mandelbrot, exponent 1). */
export function corpus(count: number, length: number): Corpus {
  const random = seeded(1)
  const words = vocabulary(40_000, random)
  const upTo: number[] = []
  for (let rank = 0; rank < words.length; rank++) upTo.push((upTo[rank - 1] ?? 0) + 1 / (rank + 2.7))
  const draw = () => words[firstAbove(upTo, random() * (upTo.at(-1) ?? 1))] ?? ''
  const texts = Array.from({ length: count }, (_, at) => {
    let text = `${draw()} ${draw()} ${draw()} ${at}\n\n`
    for (let paragraph = 0; text.length < length; paragraph++) text += draw() + ((paragraph + 1) % 60 === 0 ? '.\n\n' : ' ')
    return text.trimEnd()
  })
  const middling = (next: () => number) => words[Math.floor(next() ** 3 * 5_000)] ?? ''
  return { texts, query: (next) => Array.from({ length: 1 + Math.floor(next() * 3) }, () => middling(next)).join(' ') }
}

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

export function benchSource(number: number, text: string): Source {
  const id: SourceId = sourceIdSchema.parse(`src_${String(number).padStart(12, '0')}`)
  const { source } = newSource(text.slice(0, text.indexOf('\n')), text)
  return { ...source, id, textHash: createHash('sha256').update(text).digest('hex') }
}

/** Without flushing: a bench's folder need not survive a power cut. */
export function writeSource(folder: string, source: Source, text: string): void {
  const path = join(folder, sourceFile(source.id))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, serialiseRecords('source', new Map([[source.id, source]])))
  writeFileSync(join(folder, textFile(source.id)), text)
}
