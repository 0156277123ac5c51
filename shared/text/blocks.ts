/** From a list of block drafts to one text and the ranges of its blocks. */
import type { Block, BodyKind, Extraction, FurnitureKind } from '../model/source'
import { countWords } from './words'

/** A block before it has a place. `furniture` says why it is folded away; `kind` is what it is underneath. */
export type BlockDraft = {
  readonly text: string
  readonly kind: BodyKind
  readonly level?: number
  /** The page it begins on, where the original has pages. */
  readonly page?: number
  readonly furniture?: FurnitureKind
  /** Whether it was clear that it is text, or furniture; left out where that was not a question. */
  readonly sure?: boolean
  /** This block continues the line of the one before it (a credit split off a sentence): a space, not a blank line, stands between. */
  readonly joined?: boolean
}

export const blockSeparator = '\n\n'

/** Blocks in their places, and of how many it was clear that they are text or furniture; null where that was never a question. */
export type LaidOut = { readonly text: string; readonly blocks: readonly Block[]; readonly extraction: Extraction | null }

/** The blocks laid out one after the other with blank lines between. Empty ones are left out. */
export function layOut(drafts: readonly BlockDraft[]): LaidOut {
  const parts: string[] = []
  const waiting: number[] = []
  let [weighed, doubtedWords] = [0, 0]
  const blocks: Block[] = []
  let length = 0
  for (const draft of drafts) {
    const words = draft.text.trim()
    if (words === '') continue
    if (blocks.length > 0) {
      const separator = draft.joined ? ' ' : blockSeparator
      parts.push(separator)
      length += separator.length
    }
    if (draft.sure !== undefined) weighed += 1
    if (draft.sure === false) {
      waiting.push(length)
      doubtedWords += countWords(words)
    }
    const place = {
      start: length,
      end: length + words.length,
      ...(draft.page === undefined ? {} : { page: draft.page }),
      ...(draft.level === undefined ? {} : { level: draft.level }),
    }
    blocks.push(draft.furniture ? { ...place, kind: 'furniture', why: draft.furniture, was: draft.kind } : { ...place, kind: draft.kind })
    parts.push(words)
    length += words.length
  }
  return { text: parts.join(''), blocks, extraction: weighed === 0 ? null : { weighed, doubted: waiting.length, doubtedWords, waiting } }
}

/** What is wrong with the blocks of a text, in a sentence; null when they are in order, apart, and cover all words. */
export function blockFault(text: string, blocks: readonly Block[]): string | null {
  let reached = 0
  for (const block of blocks) {
    if (block.start < reached || block.end <= block.start || block.end > text.length)
      return `The block at ${block.start} lies outside its place.`
    if (text.slice(reached, block.start).trim() !== '') return `The words between ${reached} and ${block.start} belong to no block.`
    reached = block.end
  }
  return text.slice(reached).trim() === '' ? null : `The words after ${reached} belong to no block.`
}
