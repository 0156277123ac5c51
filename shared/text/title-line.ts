/** The title of a page dump: one of the lines above the text, or none. */
import type { Line } from './line-features'

/** A title has at least three words and is no paragraph. */
const fewestWords = 3
const mostWords = 30

/** Words too common to show that a line speaks of the text. */
const common = new Set(
  'the a an of to in on at for and or with by from as is are was were be has have had it its this that their his her after before over amid into about'.split(
    ' ',
  ),
)

/** Letters that begin two forms of one word alike ("Russia", "Russian"). */
const stemLength = 5

function contentWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 2 && !common.has(word))
    .map((word) => word.slice(0, stemLength))
}

/** Half of a headline's words usually return in the text; a quarter is more than a slogan of the site reaches. */
const leastOverlap = 0.25

/** Index of the line that is the title; null when no line above the text reads like one. */
export function titleIndex(lines: readonly Line[], candidates: readonly number[], bodyText: string): number | null {
  const bodyWords = new Set(contentWords(bodyText))
  let best: { readonly index: number; readonly score: number } | null = null
  candidates.forEach((index, order) => {
    const line = lines[index]
    if (!line || line.words < fewestWords || line.words > mostWords || /\.$/.test(line.text)) return
    const words = contentWords(line.text)
    if (words.length === 0) return
    const overlap = words.filter((word) => bodyWords.has(word)).length / words.length
    if (overlap < leastOverlap) return
    const twice = line.repeated || line.repeatedLater ? 0.5 : 0
    const length = Math.min(1, line.words / 8) * 0.4
    const nearness = candidates.length > 1 ? (order / (candidates.length - 1)) * 0.1 : 0
    const score = overlap + twice + length + nearness
    // Of a title that stands twice, the first is the title.
    if (!best || score > best.score + (lines[best.index]?.text === line.text ? 1 : 0)) best = { index, score }
  })
  return (best as { readonly index: number } | null)?.index ?? null
}
