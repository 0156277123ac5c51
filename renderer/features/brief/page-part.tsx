import type { Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { memo } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'

/** Some blocks of the page. Each part is a component of its own, so that React answers keys between them while it draws a long brief. */
export const PagePart = memo(function PagePart({ blocks }: { readonly blocks: Root['children'] }) {
  return toJsxRuntime({ type: 'root', children: blocks }, { Fragment, jsx, jsxs })
})
