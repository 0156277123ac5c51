/**
 * A brief for an Obsidian vault: judgments and pictures of passages as callouts, marked words as highlights, an address
 * (`^part-3`) behind each block that can be linked to, and properties in front. Words that look like links, tags, comments,
 * highlights or formulas of Obsidian stay words.
 */
import type { Blockquote, Html, Root, RootContent } from 'mdast'
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Brief } from '../model/brief'
import { plainMarkdown, tables } from './brief-markdown'
import type { BuiltBrief } from './build-brief'
import { isFigure, isJudgment, isMarked } from './nodes'

/** What Obsidian reads as more than words, beyond GFM. */
const unsafe: NonNullable<Options['unsafe']> = [
  { character: '=', after: '=', inConstruct: 'phrasing' },
  { character: '=', before: '=', inConstruct: 'phrasing' },
  { character: '%', after: '%', inConstruct: 'phrasing' },
  { character: '#', before: '\\s', after: '\\S', inConstruct: 'phrasing' },
  { atBreak: true, character: '#', inConstruct: 'phrasing' },
  { character: '^', before: '\\s', inConstruct: 'phrasing' },
]

const highlight: Handle = (node, parent, state, info) => {
  if (!isMarked(node)) return defaultHandlers.strong(node, parent, state, info)
  return `==${state.containerPhrasing(node, { ...info, before: '=', after: '=' })}==`
}

export function obsidianMarkdown({ tree }: BuiltBrief, brief: Pick<Brief, 'title' | 'author'>): string {
  const body = toMarkdown(withAddresses(tree), {
    ...plainMarkdown,
    extensions: [tables],
    unsafe: [...(plainMarkdown.unsafe ?? []), ...unsafe],
    handlers: { strong: highlight },
  })
  return `---\n${property('title', brief.title)}${property('author', brief.author)}---\n\n${body}`
}

/** A property as YAML: a double-quoted scalar, for which JSON is a subset. */
function property(name: string, value: string): string {
  return value.trim() === '' ? '' : `${name}: ${JSON.stringify(value.trim())}\n`
}

/** Lines of Obsidian's own, which are written as they are. They never hold words of a person. */
function line(value: string): Html {
  return { type: 'html', value }
}

function withAddresses(tree: Root): Root {
  let place = ''
  const used = new Set<string>()
  const children = tree.children.flatMap((node): readonly RootContent[] => {
    const id = (node.data as { readonly hProperties?: { readonly id?: unknown } } | undefined)?.hProperties?.id
    if (typeof id === 'string') place = id
    if (place === '' || (node.type !== 'blockquote' && node.type !== 'table' && node.type !== 'list')) return [node]
    const shown = node.type === 'blockquote' ? callout(node) : node
    // One address a section: that of its first block which can have one.
    if (used.has(place)) return [shown]
    used.add(place)
    return [shown, line(`^${place}`)]
  })
  return { ...tree, children }
}

function callout(node: Blockquote): Blockquote {
  const title = isJudgment(node) ? '[!important] Judgment' : isFigure(node) ? '[!quote] Passage' : null
  return title === null ? node : { ...node, children: [line(title), ...node.children] }
}
