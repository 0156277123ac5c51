/** What the clipboard held when somebody pasted: the words, and the markup behind them ('' when there was none). */
export type Pasted = { readonly text: string; readonly html: string }

/** The markup behind the words of a field, which knows title and paragraphs; null once the words were edited: then they alone are meant. */
export function markupOf(words: string, pasted: Pasted | null): string | null {
  if (!pasted || pasted.html === '') return null
  // A field keeps line ends as LF, whatever the clipboard held.
  return pasted.text.replace(/\r\n?/g, '\n') === words ? pasted.html : null
}
