import { memo, type ReactNode, useRef } from 'react'
import type { Block, BodyBlock } from '../../../shared/model/source'
import { numberedBlocks } from '../../../shared/text/paragraphs'
import { Furniture } from './furniture'
import styles from './source-text.module.css'

type Props = {
  readonly blocks: readonly Block[]
  readonly text: string
  readonly pane: string
  readonly furnitureShown: boolean
  readonly onRestore: ((block: Block) => void) | null
}

/**
 * The text of a source: one element and one text node per block. Marks are painted over it, so it is drawn once and again
 * only when a block is folded or restored.
 */
export const SourceText = memo(function SourceText({ blocks, text, pane, furnitureShown, onRestore }: Props) {
  // Counted for a test that proves the sentence above.
  const renders = useRef(0)
  renders.current += 1
  const parts: ReactNode[] = []
  let folded: Block[] = []
  const flush = () => {
    if (folded.length > 0)
      parts.push(
        <Furniture
          key={`folded-${folded[0]?.start}`}
          pane={pane}
          blocks={folded}
          text={text}
          shown={furnitureShown}
          onRestore={onRestore}
        />,
      )
    folded = []
  }
  let page: number | undefined
  for (const { block, number } of numberedBlocks(blocks)) {
    if (block.kind === 'furniture') folded.push(block)
    else {
      flush()
      // Said beside the first number of a page, where numbers stand.
      const newPage = number === null || block.page === page ? undefined : block.page
      page = number === null ? page : block.page
      parts.push(<BodyText key={block.start} block={block} number={number} newPage={newPage} words={text.slice(block.start, block.end)} />)
    }
  }
  flush()
  return (
    <div className={styles.text} data-renders={renders.current}>
      {parts}
    </div>
  )
})

const BodyText = memo(function BodyText({
  block,
  number,
  newPage,
  words,
}: {
  readonly block: BodyBlock
  readonly number: number | null
  /** The page of the original, where this block is the first numbered one shown of it. */
  readonly newPage: number | undefined
  readonly words: string
}) {
  const own = { 'data-start': block.start, 'data-number': number ?? undefined, 'data-page': newPage, className: styles[block.kind] }
  switch (block.kind) {
    case 'title':
      return <h2 {...own}>{words}</h2>
    case 'heading':
      return <h3 {...own}>{words}</h3>
    case 'quotation':
      return <blockquote {...own}>{words}</blockquote>
    default:
      return <p {...own}>{words}</p>
  }
})
