/** Blocks of a brief as paragraphs and tables of a Word document, in Word's own styles. */
import {
  Bookmark,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import type { List, PhrasingContent, RootContent, Table as TableNode } from 'mdast'
import { readMark } from '../../shared/brief/merge/copy-marks'
import { isFigure, isJudgment, isPageBreak } from '../../shared/brief/nodes'
import { columnWidths } from './docx-columns'
import { bookmarkOf } from './docx-marks'
import { type Notes, readsFromRight, runsOf } from './docx-runs'

/** The title of the brief is Word's Title; its sections begin the outline. */
const headingLevels = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const

/** Numbered lists take their look from here (brief-docx.ts). */
export const orderedList = 'ordered'

/** Word knows nine levels of a list. */
const deepestLevel = 8

export type Drawing = {
  readonly notes: Notes
  /** Numbered lists so far: each counts from one. */
  lists: number
  /** The name of the section that begins, for the next paragraph. */
  bookmark: string | null
}

type Place = Pick<IParagraphOptions, 'style' | 'bullet' | 'numbering' | 'indent'>

export function blocksOf(nodes: readonly RootContent[], drawing: Drawing, place: Place = {}): readonly (Paragraph | Table)[] {
  return nodes.flatMap((node, index): readonly (Paragraph | Table)[] => {
    switch (node.type) {
      case 'heading':
        return [paragraph(node.children, drawing, { heading: headingLevels[node.depth - 1] ?? HeadingLevel.HEADING_5 })]
      case 'paragraph':
        // What introduces a list or a table stays on its page.
        return [paragraph(node.children, drawing, introduces(nodes[index + 1]) ? { ...place, keepNext: true } : place)]
      case 'html': {
        const mark = readMark(node)
        if (mark?.kind === 'section') drawing.bookmark = bookmarkOf(mark.id)
        if (mark) return []
        return [paragraph([{ type: 'text', value: node.value }], drawing, place)]
      }
      case 'code':
        return node.value.split('\n').map((line) => paragraph([{ type: 'inlineCode', value: line }], drawing, place))
      case 'blockquote':
        return blocksOf(node.children, drawing, { ...place, style: isFigure(node) ? 'Picture' : isJudgment(node) ? 'Judgment' : 'Quote' })
      case 'list':
        return listBlocks(node, drawing, 0)
      case 'table':
        // Two tables without a paragraph between them are one table to Word.
        return [tableOf(node, drawing), new Paragraph({ style: 'TableText' })]
      case 'thematicBreak':
        if (isPageBreak(node)) return [new Paragraph({ children: [...marked([], drawing), new PageBreak()] })]
        return [
          new Paragraph({
            border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
            children: [...marked([], drawing)],
          }),
        ]
      default:
        // Notes are parts of the document of their own.
        return []
    }
  })
}

function paragraph(children: readonly PhrasingContent[], drawing: Drawing, options: IParagraphOptions): Paragraph {
  const bidirectional = readsFromRight(wordsOf(children))
  const runs = marked(runsOf(children, drawing.notes), drawing)
  return new Paragraph({ ...options, ...(bidirectional ? { bidirectional } : {}), children: [...runs] })
}

/** Where a section begins, its name goes before the words: one around them would go with the words when these are written anew. */
function marked(runs: readonly ParagraphChild[], drawing: Drawing): readonly ParagraphChild[] {
  if (drawing.bookmark === null) return runs
  const name = new Bookmark({ id: drawing.bookmark, children: [] })
  drawing.bookmark = null
  return [name, ...runs]
}

function listBlocks(list: List, drawing: Drawing, depth: number): readonly (Paragraph | Table)[] {
  const level = Math.min(depth, deepestLevel)
  if (list.ordered) drawing.lists += 1
  const marker: Place = list.ordered ? { numbering: { reference: orderedList, level, instance: drawing.lists } } : { bullet: { level } }
  // Later paragraphs of an item stand under its first one: 360 twentieths of a point for each level.
  const under: Place = { indent: { left: 720 + 360 * level } }
  return list.children.flatMap((item) =>
    item.children.flatMap((node, index) =>
      node.type === 'list' ? listBlocks(node, drawing, depth + 1) : blocksOf([node], drawing, index === 0 ? marker : under),
    ),
  )
}

/** The first row is the head and is repeated on every page; no row is torn by a page's end. */
function tableOf({ children: rows }: TableNode, drawing: Drawing): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [...columnWidths(rows.map(({ children }) => children.map((cell) => wordsOf(cell.children))))],
    rows: rows.map(
      (row, index) =>
        new TableRow({
          ...(index === 0 ? { tableHeader: true } : {}),
          cantSplit: true,
          children: row.children.map(
            (cell) =>
              new TableCell({
                children: [
                  paragraph(index === 0 ? [{ type: 'strong', children: cell.children }] : cell.children, drawing, { style: 'TableText' }),
                ],
              }),
          ),
        }),
    ),
  })
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? wordsOf(node.children) : '')).join('')
}

function introduces(next: RootContent | undefined): boolean {
  return next?.type === 'list' || next?.type === 'table'
}
