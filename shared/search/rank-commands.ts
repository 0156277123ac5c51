import { type CommandSpec, commands } from '../commands'

/**
 * Commands whose label or group holds all words, best first: a label that begins with the words, then one where a word
 * begins with them, then the rest. Commands used lately come first among equals.
 */
export function rankCommands(words: string, recent: readonly string[]): readonly CommandSpec[] {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  const scored = commands.flatMap((spec: CommandSpec, index) => {
    const label = fold(spec.label)
    const all = `${label} ${fold(spec.group)}`
    if (!wanted.every((word) => all.includes(word))) return []
    const begins =
      wanted.length > 0 && label.startsWith(wanted.join(' ')) ? 2 : wanted.every((word) => ` ${label}`.includes(` ${word}`)) ? 1 : 0
    const used = recent.indexOf(spec.id)
    return [{ spec, begins, used: used < 0 ? recent.length : used, index }]
  })
  scored.sort((a, b) => b.begins - a.begins || a.used - b.used || a.index - b.index)
  return scored.map(({ spec }) => spec)
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
