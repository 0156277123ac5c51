import type { Element } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { createElement, memo, type ReactElement, useEffect, useState } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { Blocks } from './draw-brief'
import { inParts, isHeavy } from './parts'
import { takeTurn } from './turns'

/** The parts of a page. Those of a long one come frame by frame, from the top, so that the window answers all the while. */
export function PageParts({ parts }: { readonly parts: readonly Blocks[] }) {
  const [shown, setShown] = useState(1)
  const isWhole = shown >= parts.length
  useEffect(() => (isWhole ? undefined : takeTurn(() => setShown(shown + 1))), [isWhole, shown])
  return parts.slice(0, shown).map((blocks, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is what stands at its place in the page
    <PagePart key={index} blocks={blocks} />
  ))
}

/** Some blocks of the page. What did not change is not drawn anew. */
const PagePart = memo(function PagePart({ blocks }: { readonly blocks: Blocks }): ReactElement {
  const [first] = blocks
  return first && isHeavy(first) ? (
    <Heavy element={first} />
  ) : (
    toJsxRuntime({ type: 'root', children: [...blocks] }, { Fragment, jsx, jsxs })
  )
})

/** An element that is too long to be drawn in one go: it stands at once, and what is in it comes in parts. */
function Heavy({ element }: { readonly element: Element }) {
  const { tagName } = element
  const filled = ({ node: _node, children: _none, ...properties }: Record<string, unknown>) =>
    createElement(tagName, properties, <PageParts parts={inParts(element.children)} />)
  return toJsxRuntime({ ...element, children: [] }, { Fragment, jsx, jsxs, components: { [tagName]: filled } })
}
