import type { Block, SourceMetadata } from '../model/source'

/** Enough words to tell two untitled sources apart in a list. */
const firstWords = 9

export type ShownTitle = { readonly text: string; readonly stated: boolean }

/**
 * What a source is called on screen. One without a stated title is called by its first words when the text is at hand,
 * else by its file's name; `stated` is false then, so that nobody takes it for a title.
 */
export function titleOf(
  source: Pick<SourceMetadata, 'title'> & { readonly original: { readonly name: string }; readonly blocks?: readonly Block[] },
  text: string | null,
): ShownTitle {
  if (source.title !== null) return { text: source.title, stated: true }
  const firstBlock = source.blocks?.find((block) => block.kind !== 'furniture')
  const from = text === null ? '' : text.slice(firstBlock?.start ?? 0, (firstBlock?.start ?? 0) + 400)
  const words = from
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, firstWords)
  return { text: words.length > 0 ? `${words.join(' ')} …` : source.original.name, stated: false }
}
