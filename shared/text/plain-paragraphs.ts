/** Hard-wrapped text (as in e-mail and old files): lines of one paragraph are joined. */

/** Lines of a wrapped text are cut before this many letters, and most reach this share of the longest. */
const widestWrap = 100
const narrowestWrap = 45
const fullShare = 0.7

/** Whether line breaks stand inside paragraphs: many lines of about one length, blank lines between paragraphs. */
export function isHardWrapped(text: string): boolean {
  const lines = text.split('\n')
  const filled = lines.filter((line) => line.trim() !== '')
  if (filled.length < 6 || !/\n\s*\n/.test(text)) return false
  const longest = filled.reduce((most, line) => Math.max(most, line.length), 0)
  if (longest > widestWrap || longest < narrowestWrap) return false
  // A line inside a wrapped paragraph is nearly full and seldom ends a sentence.
  const inner = lines.filter((line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '')
  const full = inner.filter((line) => line.length >= longest * fullShare)
  const open = inner.filter((line) => !/[.?!:]["”’)]*$/.test(line.trim()))
  return inner.length >= 3 && full.length >= inner.length * fullShare && open.length >= inner.length * 0.6
}

/** The text with one line per paragraph. */
export function joinWrapped(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .join(' '),
    )
    .join('\n\n')
}
