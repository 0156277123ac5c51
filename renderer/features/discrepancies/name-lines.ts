/** Lists of names as lines of text that a person edits: `Halvorsen = Halvorson`. */

export function linesOf(lists: readonly (readonly string[])[]): string {
  return lists.map((names) => names.join(' = ')).join('\n')
}

function namesOfLine(line: string): string[] {
  const names = line
    .split('=')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return [...new Set(names)]
}

/** The lists of names that mean the same. A line with one name says nothing and is left out. */
export function namesFrom(text: string): string[][] {
  return text
    .split('\n')
    .map(namesOfLine)
    .filter((names) => names.length > 1)
}

/** The pairs that must never be merged; null while a line has not exactly two names. */
export function apartFrom(text: string): [string, string][] | null {
  const pairs: [string, string][] = []
  for (const line of text.split('\n')) {
    const [one, other, ...more] = namesOfLine(line)
    if (one === undefined) continue
    if (other === undefined || more.length > 0) return null
    pairs.push([one, other])
  }
  return pairs
}
