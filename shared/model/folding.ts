/** Folding blocks away as furniture and restoring them. The text never changes. */
import type { Block, BodyBlock } from './source'

/** The block folded as furniture by a person; what is furniture already stays as it is. */
export function foldBlock(block: Block): Block {
  if (block.kind === 'furniture') return block
  const { kind, ...rest } = block
  return { ...rest, kind: 'furniture', why: 'other', was: kind }
}

/** The block as it was before it was folded. */
export function restoreBlock(block: Block): BodyBlock {
  if (block.kind !== 'furniture') return block
  const { why: _why, was, ...rest } = block
  return { ...rest, kind: was }
}
