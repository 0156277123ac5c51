import type { Element, Root } from 'hast'
import { toHast } from 'mdast-util-to-hast'
import type { BuiltBrief } from './build-brief'

/** The brief as a tree of HTML: footnotes linked both ways, no element that was not written here. */
export function briefHast({ tree, footnotesHeading }: BuiltBrief): Root {
  const root = toHast(tree, {
    footnoteLabel: footnotesHeading,
    footnoteLabelTagName: 'h2',
    footnoteLabelProperties: {},
    footnoteBackLabel: (reference, repeat) => `Back to where note ${reference + 1} is used${repeat > 1 ? `, place ${repeat}` : ''}`,
    clobberPrefix: 'brief-',
  })
  const whole: Root = root.type === 'root' ? root : { type: 'root', children: root.type === 'doctype' ? [] : [root] }
  for (const element of elementsOf(whole)) {
    if (element.tagName === 'th') element.properties = { ...element.properties, scope: 'col' }
    // The label names the notes by itself; the id it refers to is the heading's.
    if (element.tagName === 'sup') element.properties = { ...element.properties, className: ['note'] }
  }
  return whole
}

function elementsOf(node: Root | Element): readonly Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsOf(child)] : []))
}
