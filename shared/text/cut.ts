/** The beginning of words that are too long for where they are shown: at most `most` letters, cut between words, an ellipsis behind. */
export function cutBetweenWords(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const room = line.slice(0, most)
  const space = room.lastIndexOf(' ')
  // Without a space near the end (scripts that write none) letters are cut, but never half of one.
  const end = space > most / 2 ? space : most - 1
  return `${line
    .slice(0, end)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[\s,;:–—-]+$/, '')}…`
}
