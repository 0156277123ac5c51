import type { Block } from '../model/source'

/** A run of letters or digits, apostrophes and hyphens inside it included. */
const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/** Scripts without spaces between words; there each letter counts as one, which is how editors count them. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

/** Words of a text, as an editor would count them. */
export function countWords(text: string): number {
  const letters = text.match(unspaced)?.length ?? 0
  const spaced = (letters > 0 ? text.replace(unspaced, ' ') : text).match(word)?.length ?? 0
  return spaced + letters
}

/** Words of the body; page furniture is left out. */
export function bodyWords(text: string, blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => (block.kind === 'furniture' ? sum : sum + countWords(text.slice(block.start, block.end))), 0)
}
