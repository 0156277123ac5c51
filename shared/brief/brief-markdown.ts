import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { BuiltBrief } from './build-brief'

/** How briefs are written. A dollar sign begins a formula for many readers of Markdown, and is money in a brief. */
export const plainMarkdown: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  unsafe: [{ character: '$', inConstruct: 'phrasing' }],
}

/** A cell may hold a whole quote: filling all others of its column up to its length would only make the file long. */
export const tables = gfmToMarkdown({ tablePipeAlign: false })

/** The brief as a Markdown file with footnotes. Words that look like Markdown, HTML or LaTeX are escaped, so they come out as words. */
export function briefMarkdown({ tree }: BuiltBrief): string {
  return toMarkdown(tree, { ...plainMarkdown, extensions: [tables] })
}
