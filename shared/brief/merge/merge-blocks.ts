/**
 * Three states of a piece of writing put together, block by block: as it was exported (`base`), as the library has it now
 * (`mine`), as an edited copy has it (`theirs`). What only one side changed is taken as it stands there; where both changed
 * one block, their words are put together if they do not touch; else a person must choose.
 */
import { threeWays } from './three-ways'

/** What the file did to a stretch of blocks. `result` is what taking it in makes of the stretch. */
export type BlockEdit = {
  readonly kind: 'edit'
  /** `taken`: only the file changed it. `merged`: both did, at different words. `conflict`: both did, at the same place. */
  readonly verdict: 'taken' | 'merged' | 'conflict'
  readonly base: readonly string[]
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
  readonly result: readonly string[]
}

export type Merged = { readonly kind: 'kept'; readonly blocks: readonly string[] } | BlockEdit

export const betweenBlocks = '\n\n'

export function mergeBlocks(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly Merged[] {
  return threeWays(base, mine, theirs).map((stretch): Merged => {
    if (stretch.kind === 'same') return { kind: 'kept', blocks: stretch.items }
    const { base, mine, theirs } = stretch
    if (same(theirs, base) || same(theirs, mine)) return { kind: 'kept', blocks: mine }
    if (same(mine, base)) return { kind: 'edit', verdict: 'taken', base, mine, theirs, result: theirs }
    const merged = mergeWords(text(base), text(mine), text(theirs))
    return merged === null
      ? { kind: 'edit', verdict: 'conflict', base, mine, theirs, result: theirs }
      : { kind: 'edit', verdict: 'merged', base, mine, theirs, result: [merged] }
  })
}

/** The same for what is one thing that cannot be put together from parts: a degree, the order of sections. */
export function mergeWhole(base: string, mine: string, theirs: string): Merged {
  if (theirs === base || theirs === mine) return { kind: 'kept', blocks: [mine] }
  const verdict = mine === base ? 'taken' : 'conflict'
  return { kind: 'edit', verdict, base: [base], mine: [mine], theirs: [theirs], result: [theirs] }
}

/** Both edits of some words in one; null where they touch: where no word that both kept stands between them. */
export function mergeWords(base: string, mine: string, theirs: string): string | null {
  const parts: string[] = []
  for (const stretch of threeWays(wordsOf(base), wordsOf(mine), wordsOf(theirs))) {
    if (stretch.kind === 'same') parts.push(...stretch.items)
    else if (same(stretch.theirs, stretch.base) || same(stretch.theirs, stretch.mine)) parts.push(...stretch.mine)
    else if (same(stretch.mine, stretch.base)) parts.push(...stretch.theirs)
    else return null
  }
  return parts.join('')
}

/**
 * Words with the blanks behind them, so that edits of two neighbouring words touch. Scripts that put no blanks between words
 * are taken letter by letter. Breaks between blocks stand alone: a block put behind another does not touch its last word.
 */
const word =
  /\n{2,}|(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+)(?:(?!\n\n)\s)*|\s/gu

function wordsOf(words: string): readonly string[] {
  return words.match(word) ?? []
}

function text(blocks: readonly string[]): string {
  return blocks.join(betweenBlocks)
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index])
}
