import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { BuiltBrief } from './build-brief'

/** The brief as a Markdown file with footnotes. Words that look like Markdown or HTML are escaped, so they come out as words. */
export function briefMarkdown({ tree }: BuiltBrief): string {
  return toMarkdown(tree, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_', rule: '-' })
}
