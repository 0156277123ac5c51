/** What the engine's tests share: a loaded language model, and sources made of a few sentences. */
import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { winkReader } from '../language/wink-reader'
import type { Finding } from '../model/finding'
import { sourceIdSchema } from '../model/schema'
import { findDiscrepancies } from './find-discrepancies'
import { readFrames, type SourceFrames } from './source-frames'

export const language = winkReader(winkNlp(winkModel, ['sbd', 'pos']))

/** A source of one paragraph a line. */
export function sourceOf(index: number, text: string, published: string | null = '2031-03-05'): SourceFrames {
  const id = sourceIdSchema.parse(`src_${String(index).padStart(8, '0')}`)
  return readFrames({ id, title: `Source ${index}`, published, language: 'en', text, blocks: null }, language)
}

/** Names that both stories of a pair hold, so that they count as one event. */
const shared = 'Officials in Marlow and Tenby said so, according to Edda Quill.'

/** The findings between two tellings of one event. */
export function between(
  a: string,
  b: string,
  dates: readonly [string | null, string | null] = ['2031-03-05', '2031-03-05'],
): readonly Finding[] {
  return findDiscrepancies([sourceOf(1, `${a}\n\n${shared}`, dates[0]), sourceOf(2, `${b}\n\n${shared}`, dates[1])], {
    aliases: [],
    apart: [],
  })
}

/** What of them stands in the queue, as `type/verdict`. */
export function queue(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ verdict }) => verdict === 'conflict' || verdict === 'tension' || verdict === 'variant')
    .map(({ type, verdict }) => `${type}/${verdict}`)
}
