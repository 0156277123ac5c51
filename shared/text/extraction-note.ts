/** How sure it was what of a page is text, in a sentence. */
import type { SourceCard } from '../model/source'

/**
 * From this share of the words on, blocks in doubt make the whole doubtful. (Of 90 real page dumps, those with less come out
 * right to 96 in 100 on average, those with more to 82.)
 */
const unsureShare = 0.1

/** Null where text and furniture had not to be told apart, or nobody measured how sure that was. */
export function extractionNote({ extraction, words }: Pick<SourceCard, 'extraction' | 'words'>): string | null {
  if (extraction === null) return null
  const { weighed, doubted, doubtedWords } = extraction
  if (doubted === 0) return `Sure what is text and what is furniture: none of ${blocks(weighed)} was in doubt.`
  const few = `${doubted} of ${blocks(weighed)} ${doubted === 1 ? 'was' : 'were'} in doubt`
  return doubtedWords < words * unsureShare
    ? `Fairly sure what is text and what is furniture: ${few}.`
    : `Unsure what is text and what is furniture: ${few}, with much of the text. Compare it with the original.`
}

function blocks(count: number): string {
  return `${count} ${count === 1 ? 'block' : 'blocks'}`
}

/** `3 blocks in doubt`: those that wait for a person. Null when none does. */
export function doubtLabel(waiting: number): string | null {
  return waiting === 0 ? null : `${blocks(waiting)} in doubt`
}
