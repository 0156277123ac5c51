/**
 * Markup as a tree with one body that holds all its words. The parser makes a tree of what is written; browsers know that the tags of
 * the body may be left out, misspelt, written twice, or closed before the text ends, and put what is shown into the one body.
 */
import { parseHTML } from 'linkedom'

/** What stands in the head of a page and is not shown. */
const unseen = new Set(['TITLE', 'META', 'LINK', 'SCRIPT', 'STYLE', 'BASE', 'NOSCRIPT', 'TEMPLATE'])

const elementNode = 1
const textNode = 3

export function parsePage(html: string): Document {
  const written = parsed(/<(html|body)[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`)
  // Markup that never closes its first tag is no element at all.
  const document = written.documentElement ? written : parsed('<html><head></head><body></body></html>')
  if (!isWhole(document)) gather(document)
  return document
}

function parsed(html: string): Document {
  return (parseHTML(html) as unknown as { readonly document: Document }).document
}

/** Whether the tree is as browsers have it: a page, a head or none, one body, and no words elsewhere. */
function isWhole(document: Document): boolean {
  const root = document.documentElement
  if (root.nodeName !== 'HTML' || shownIn(document).some((node) => node !== root)) return false
  const inside = shownIn(root).filter((node) => node.nodeName !== 'HEAD')
  return inside.length === 1 && inside[0]?.nodeName === 'BODY'
}

/** The children that are elements or words. */
function shownIn(parent: Node): readonly ChildNode[] {
  return Array.from(parent.childNodes).filter(
    (node) => node.nodeType === elementNode || (node.nodeType === textNode && (node.textContent ?? '').trim() !== ''),
  )
}

/** Puts all that is shown into one body, in its order, and what is not shown before it into one head. */
function gather(document: Document): void {
  const root = shownIn(document).find(({ nodeName }) => nodeName === 'HTML') ?? document.createElement('html')
  const [head, body] = [document.createElement('head'), document.createElement('body')]
  const around = shownIn(document)
  const nodes = partsOf(around.flatMap((node) => (node === root ? shownIn(root) : [node])))
  for (const node of [...around, ...shownIn(root)]) node.remove()
  for (const node of nodes) (unseen.has(node.nodeName) ? head : body).appendChild(node)
  root.appendChild(head)
  root.appendChild(body)
  document.appendChild(root)
}

/** What stands in the head and the bodies of a page, and beside them, in order. */
function partsOf(children: readonly ChildNode[]): readonly ChildNode[] {
  const hasBody = children.some(({ nodeName }) => nodeName === 'BODY')
  return children.flatMap((node) => {
    if (node.nodeName === 'BODY') return Array.from(node.childNodes)
    if (node.nodeName !== 'HEAD') return [node]
    // Some pages keep pictures and counters in the head; only one that has no body has its text there.
    return shownIn(node).filter(({ nodeName }) => !hasBody || unseen.has(nodeName))
  })
}
