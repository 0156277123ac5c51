/** A file that a merge of a version control left with both versions of some lines, between its marks. */

export type Sides = { readonly ours: string; readonly theirs: string }

/** Which lines belong to whom. `base` is what both began with; some settings of git show it, too. */
type Part = 'both' | 'ours' | 'base' | 'theirs'

/** The mark that begins a part, the part it ends, and the part it begins. JSON has no line that begins like this: its strings have no line ends. */
const marks: readonly { readonly mark: RegExp; readonly after: readonly Part[]; readonly begins: Part }[] = [
  { mark: /^<{7}(?: |$)/, after: ['both'], begins: 'ours' },
  { mark: /^\|{7}(?: |$)/, after: ['ours'], begins: 'base' },
  { mark: /^={7}$/, after: ['ours', 'base'], begins: 'theirs' },
  { mark: /^>{7}(?: |$)/, after: ['theirs'], begins: 'both' },
]

/** The file as each side had it; null when it has no marks, or they do not follow each other as they should. */
export function sidesOf(text: string): Sides | null {
  const ours: string[] = []
  const theirs: string[] = []
  let part: Part = 'both'
  let found = false
  for (const line of text.split(/\r?\n/)) {
    const step = marks.find(({ mark }) => mark.test(line))
    if (step) {
      if (!step.after.includes(part)) return null
      part = step.begins
      found = true
      continue
    }
    if (part === 'both' || part === 'ours') ours.push(line)
    if (part === 'both' || part === 'theirs') theirs.push(line)
  }
  return found && part === 'both' ? { ours: ours.join('\n'), theirs: theirs.join('\n') } : null
}
