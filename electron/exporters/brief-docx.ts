/** A brief as a Word document: Word's own styles, notes, outline and properties, so that it can be worked on there. */
import { AlignmentType, BorderStyle, Document, LevelFormat, Packer, Paragraph } from 'docx'
import type { FootnoteDefinition } from 'mdast'
import type { BuiltBrief } from '../../shared/brief/build-brief'
import type { Brief } from '../../shared/model/brief'
import { blocksOf, type Drawing, orderedList } from './docx-blocks'
import { exportMarkIn, exportProperty, propertyOf } from './docx-marks'
import { runsOf, xmlText } from './docx-runs'

/** Fonts that Word, LibreOffice and Pages all have or replace with one of the same width. Sizes in half points. */
const body = { font: 'Georgia', size: 22 }
/** 20 mm in twentieths of a point, as on the printed page: tables of eight columns need the room. */
const margin = 1_134
const head = { font: 'Arial', bold: true, color: '23201B' }

export async function briefDocx(
  { tree }: Pick<BuiltBrief, 'tree'>,
  brief: Pick<Brief, 'title' | 'question' | 'author'>,
): Promise<Uint8Array> {
  const drawing: Drawing = { notes: new Set(), lists: 0, bookmark: null }
  const mark = exportMarkIn(tree.children)
  const children = blocksOf(tree.children, drawing)
  const definitions = tree.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition')
  const document = new Document({
    title: xmlText(brief.title),
    subject: xmlText(brief.question),
    creator: xmlText(brief.author.trim()) || 'Not stated',
    lastModifiedBy: 'Crossread',
    description: 'Written with Crossread',
    ...(mark ? { customProperties: [{ name: exportProperty, value: propertyOf(mark) }] } : {}),
    styles: {
      default: {
        document: { run: body, paragraph: { spacing: { after: 140, line: 300 } } },
        title: { run: { ...head, size: 36 }, paragraph: { spacing: { after: 120 } } },
        heading1: { run: { ...head, size: 26 }, paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
        heading2: { run: { ...head, size: 23 }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
        heading3: { run: { ...head, size: 22 }, paragraph: { spacing: { before: 200, after: 60 }, keepNext: true } },
        footnoteText: { run: { ...body, size: 18 }, paragraph: { spacing: { after: 40, line: 240 } } },
      },
      paragraphStyles: [
        { id: 'Quote', name: 'Quote', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: 567 } } },
        {
          id: 'Judgment',
          name: 'Judgment',
          basedOn: 'Normal',
          quickFormat: true,
          paragraph: {
            indent: { left: 284 },
            spacing: { after: 60 },
            border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: '23201B' } },
          },
        },
        {
          id: 'Picture',
          name: 'Picture of a Passage',
          basedOn: 'Normal',
          paragraph: {
            indent: { left: 284, right: 284 },
            border: Object.fromEntries(
              (['top', 'bottom', 'left', 'right'] as const).map((side) => [
                side,
                { style: BorderStyle.SINGLE, size: 4, space: 6, color: 'C2BAA9' },
              ]),
            ),
          },
        },
        {
          id: 'TableText',
          name: 'Table Text',
          basedOn: 'Normal',
          run: { size: 16 },
          paragraph: { spacing: { before: 40, after: 40, line: 240 } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: orderedList,
          levels: Array.from({ length: 9 }, (_, level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            alignment: AlignmentType.START,
            style: { paragraph: { indent: { left: 720 + 360 * level, hanging: 360 } } },
          })),
        },
      ],
    },
    footnotes: Object.fromEntries(definitions.map((definition) => [definition.identifier, { children: noteParagraphs(definition) }])),
    sections: [{ properties: { page: { margin: { top: margin, bottom: margin, left: margin, right: margin } } }, children: [...children] }],
  })
  return Packer.toBuffer(document)
}

function noteParagraphs({ children }: FootnoteDefinition): Paragraph[] {
  return children.flatMap((node) => (node.type === 'paragraph' ? [new Paragraph({ children: [...runsOf(node.children, new Set())] })] : []))
}
