/** From a tree of markup to blocks of words: what stands on a line of its own on the page, and what it is. */
import type { BodyKind } from '../../shared/model/source'

/** As much of a DOM as this needs; linkedom and browsers both have it. */
export type MarkupNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<MarkupNode>
}

export type MarkupBlock = {
  readonly text: string
  readonly kind: BodyKind
  readonly level?: number /** Share of the letters that are links, 0 to 1. */
  readonly linked: number
}

const skipped = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'MATH',
  'HEAD',
  'TITLE',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'AUDIO',
  'VIDEO',
  'SELECT',
  'OPTION',
  'TEXTAREA',
  'INPUT',
])

const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR TD TH'.split(
    ' ',
  ),
)

/** Deeper markup is no page that a person wrote; what lies below is read as plain words. */
const deepest = 400

const textNode = 3
const elementNode = 1

type Context = { readonly kind: BodyKind; readonly level?: number; readonly linked: boolean; readonly depth: number }

function enter(name: string, context: Context): Context {
  const deeper = { ...context, depth: context.depth + 1 }
  const heading = /^H([1-6])$/.exec(name)
  if (heading) return { ...deeper, kind: 'heading', level: Number(heading[1]) }
  switch (name) {
    case 'A':
      return { ...deeper, linked: true }
    case 'LI':
    case 'DD':
    case 'DT':
      return { ...deeper, kind: 'list-item' }
    case 'BLOCKQUOTE':
      return { ...deeper, kind: 'quotation' }
    case 'FIGCAPTION':
    case 'CAPTION':
      return { ...deeper, kind: 'caption' }
    case 'TR':
      return { ...deeper, kind: 'table-row' }
    default:
      return deeper
  }
}

/** The blocks below a node, in the order of the page. */
export function blocksOf(root: MarkupNode): readonly MarkupBlock[] {
  const blocks: MarkupBlock[] = []
  let words = ''
  let linkedLetters = 0
  let current: Context = { kind: 'paragraph', linked: false, depth: 0 }

  const flush = () => {
    const text = words.replace(/\s+/g, ' ').trim()
    if (text !== '') {
      const letters = text.replace(/\s/g, '').length
      blocks.push({
        text,
        kind: current.kind,
        ...(current.level === undefined ? {} : { level: current.level }),
        linked: letters === 0 ? 0 : Math.min(1, linkedLetters / letters),
      })
    }
    words = ''
    linkedLetters = 0
  }

  const visit = (node: MarkupNode, context: Context) => {
    if (node.nodeType === textNode) {
      const text = node.textContent ?? ''
      words += text
      if (context.linked) linkedLetters += text.replace(/\s/g, '').length
      return
    }
    if (node.nodeType !== elementNode) return
    const name = node.nodeName.toUpperCase()
    if (skipped.has(name)) return
    if (name === 'BR' || name === 'HR') return flush()
    if (context.depth >= deepest) {
      words += ` ${node.textContent ?? ''} `
      return
    }
    const inner = enter(name, context)
    const own = !inline.has(name)
    if (own) {
      flush()
      current = inner
    }
    // Taken once: linkedom counts the children anew each time it is asked.
    for (const child of Array.from(node.childNodes)) visit(child, inner)
    if (name === 'TD' || name === 'TH') words += ' | '
    if (own) {
      if (inner.kind === 'table-row') words = words.replace(/(\s*\|\s*)+$/, '')
      flush()
      current = context
    }
  }
  visit(root, current)
  flush()
  return blocks
}
