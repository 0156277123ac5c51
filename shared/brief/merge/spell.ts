import type { RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { plainMarkdown, tables } from '../brief-markdown'

/** Blocks as the one Markdown that briefs are written in, so that two ways to write the same compare as the same. */
export function spell(nodes: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...nodes] }, { ...plainMarkdown, extensions: [tables] }).trim()
}
