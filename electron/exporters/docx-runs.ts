/** Words of a brief as runs of a Word document. All of them are text: nothing in a note becomes a field or a link by its looks. */
import { Bookmark, ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { PhrasingContent } from 'mdast'
import { isMarked } from '../../shared/brief/nodes'
import { readPassageAddress } from '../../shared/brief/passage-address'

type Marks = {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly strike?: boolean
  readonly font?: string
  readonly style?: string
  /** As with a marker pen. */
  readonly highlight?: 'yellow'
}

/** Characters that XML 1.0 forbids, halves of pairs among them: one of them and Word refuses the whole file. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const letter = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]`

/** A stretch in a script that is written from right to left, with the marks and blanks inside it but none around it. */
const rightToLeft = new RegExp(`(${letter}+(?:[^\\p{L}]*${letter}+)*)`, 'u')

export function xmlText(text: string): string {
  return text.replace(forbidden, '')
}

export function readsFromRight(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0]
  return first !== undefined && rightToLeft.test(first)
}

/** Knows which notes were set already: Word numbers a note where it first stands, and later places refer back to it. */
export type Notes = Set<string>

export function runsOf(nodes: readonly PhrasingContent[], notes: Notes, marks: Marks = {}): readonly ParagraphChild[] {
  return nodes.flatMap((node, index): readonly ParagraphChild[] => {
    switch (node.type) {
      case 'text':
      case 'html':
        return textRuns(node.value, marks)
      case 'inlineCode':
        return textRuns(node.value, { ...marks, font: 'Courier New' })
      case 'strong':
        if (isMarked(node)) return runsOf(node.children, notes, { ...marks, highlight: 'yellow' })
        return runsOf(node.children, notes, { ...marks, bold: true })
      case 'emphasis':
        return runsOf(node.children, notes, { ...marks, italics: true })
      case 'delete':
        return runsOf(node.children, notes, { ...marks, strike: true })
      case 'break':
        return [new TextRun({ break: 1 })]
      case 'link':
        return /^https?:\/\//i.test(node.url) || readPassageAddress(node.url)
          ? [new ExternalHyperlink({ link: node.url, children: [...runsOf(node.children, notes, { ...marks, style: 'Hyperlink' })] })]
          : runsOf(node.children, notes, marks)
      case 'footnoteReference':
        // Notes 1 and 2 side by side must not be read as note 12.
        return nodes[index - 1]?.type === 'footnoteReference'
          ? [new TextRun({ text: ', ', superScript: true }), noteRun(node.identifier, notes)]
          : [noteRun(node.identifier, notes)]
      case 'image':
      case 'imageReference':
        return textRuns(node.alt ?? '', marks)
      default:
        return runsOf(node.children, notes, marks)
    }
  })
}

function textRuns(value: string, marks: Marks): readonly TextRun[] {
  const text = xmlText(value).replace(/\s*\n\s*/g, ' ')
  // Only those stretches turn: the quotation marks and footnotes around them belong to the sentence that quotes them.
  return text
    .split(rightToLeft)
    .filter((part) => part !== '')
    .map((part) => new TextRun({ ...marks, text: part, ...(rightToLeft.test(part) ? { rightToLeft: true } : {}) }))
}

function noteRun(number: string, notes: Notes): ParagraphChild {
  const anchor = `note-${number}`
  if (notes.has(number)) return new InternalHyperlink({ anchor, children: [new TextRun({ text: number, superScript: true })] })
  notes.add(number)
  return new Bookmark({ id: anchor, children: [new FootnoteReferenceRun(Number(number))] })
}
