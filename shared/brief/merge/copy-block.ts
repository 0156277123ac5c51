import type { RootContent } from 'mdast'
import type { CopyBlock } from './copy'
import { spell } from './spell'

/** A block as it is compared; none where it says nothing. */
export function blocksOf(node: RootContent): readonly CopyBlock[] {
  const own = lifted(node)
  const words = spell([own])
  if (words === '') return []
  return [{ words, inner: own.type === 'blockquote' ? own.children.map((child) => spell([child])).filter((inner) => inner !== '') : [] }]
}

/** Headings in prose lie two below where they were written (shared/brief/prose.ts). */
function lifted(node: RootContent): RootContent {
  if (node.type === 'heading') return { ...node, depth: Math.max(1, node.depth - 2) as 1 | 2 | 3 | 4 }
  return node
}
