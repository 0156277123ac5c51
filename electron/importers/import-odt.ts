/** OpenDocument texts: the words of content.xml, the metadata of meta.xml. Notes and comments follow the text. */
import type { BodyKind, SourceDraft, SourceMetadata } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { type BlockDraft, layOut } from '../../shared/text/blocks'
import { canonicalText } from '../../shared/text/canonical'
import { openArchive } from './archive'
import { draftOf } from './draft'
import { withTitle } from './markup-drafts'
import { dublinCore, namesIn, nothingStated } from './stated'
import { attributeOf, childrenOf, elementsNamed, localNameOf, parseXml, type XmlNode } from './xml'

/** What is deleted but remembered, and what repeats on every page, is not the text. */
const leftOut = new Set(['tracked-changes', 'sequence-decls', 'forms', 'index-body', 'table-of-content'])

const manifest = 'META-INF/manifest.xml'

/** Word processors nest a few levels; deeper is made to choke a parser, and is read as plain words. */
const deepest = 200

/** XML writes many blanks as one element with a count. */
const mostBlanks = 100

const textNode = 3

export function importOdt(name: string, bytes: Uint8Array): SourceDraft {
  const archive = openArchive(name, bytes, (entry) => ['content.xml', 'meta.xml', manifest].includes(entry))
  if (archive.names.includes(manifest) && elementsNamed(parseXml(name, archive.text(manifest) ?? ''), 'encryption-data').length > 0)
    throw new CallError(
      'unsupported-format',
      `“${name}” is protected by a password, so it was not imported. Save a copy without the password and import that.`,
    )
  const content = archive.text('content.xml')
  if (content === null) throw new CallError('damaged', `“${name}” is not an OpenDocument text: the part with its text is missing.`)
  const root = parseXml(name, canonicalText(content))
  const body = elementsNamed(root, 'body')[0]
  if (!body) throw new CallError('damaged', `“${name}” is garbled: its text cannot be found. Open and save it in a word processor.`)
  const meta = archive.text('meta.xml')
  const metadata = meta === null ? nothingStated : statedBy(parseXml(name, meta))
  return draftOf('odt', layOut(withTitle(blocksIn(body, quotingStyles(root)), metadata.title)), metadata)
}

/** Who wrote a text first is its author; `creator` is whoever saved it last. */
function statedBy(meta: XmlNode): SourceMetadata {
  const stated = dublinCore(meta, { published: ['creation-date'], updated: ['date'] })
  const authors = namesIn(elementsNamed(meta, 'initial-creator'))
  return authors.length > 0 ? { ...stated, authors } : stated
}

/** A paragraph that was given anything of its own has a style without a name, made from the one that a person chose. */
function quotingStyles(root: XmlNode): ReadonlySet<string> {
  return new Set(
    elementsNamed(root, 'style')
      .filter((style) => quoting.test(attributeOf(style, 'style:parent-style-name') ?? ''))
      .map((style) => attributeOf(style, 'style:name') ?? ''),
  )
}

const quoting = /quot/i

/** The paragraphs of a note; those of a note within it are its own, and reading them here too would double the work with each level. */
function paragraphsIn(node: XmlNode): readonly XmlNode[] {
  const found: XmlNode[] = []
  const waiting = [...childrenOf(node)].reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (localNameOf(next) === 'p') found.push(next)
    else waiting.push(...[...childrenOf(next)].reverse())
  }
  return found
}

function blocksIn(body: XmlNode, quotes: ReadonlySet<string>): readonly BlockDraft[] {
  const drafts: BlockDraft[] = []
  /** Boxes that are fastened to the paragraph that is read: what is in them follows it. */
  let boxes: XmlNode[] = []
  const notes: BlockDraft[] = []

  const words = (node: XmlNode, depth: number): string =>
    Array.from(node.childNodes)
      .map((child): string => {
        if (child.nodeType === textNode) return child.textContent ?? ''
        if (depth > deepest) return child.textContent ?? ''
        switch (localNameOf(child)) {
          case 's':
            return ' '.repeat(Math.min(mostBlanks, Number(attributeOf(child, 'text:c') ?? 1) || 1))
          case 'tab':
          case 'line-break':
            return ' '
          case 'note':
            return noted(child, elementsNamed(child, 'note-citation')[0]?.textContent ?? '*', 'note-body', depth)
          case 'p':
          case 'h':
            return ` ${words(child, depth + 1)} `
          case 'frame':
          case 'custom-shape':
            boxes.push(child)
            return ' '
          case 'annotation':
            return noted(child, 'comment', null, depth)
          default:
            return words(child, depth + 1)
        }
      })
      .join('')

  const noted = (note: XmlNode, mark: string, part: string | null, depth: number): string => {
    const held = part === null ? note : (elementsNamed(note, part)[0] ?? note)
    const text = paragraphsIn(held)
      .map((paragraph) => words(paragraph, depth + 1))
      .join(' ')
    notes.push({ text: `[${mark}] ${text}`, kind: 'list-item' })
    return `[${mark}]`
  }

  const addBoxes = (depth: number) => {
    const waiting = boxes
    boxes = []
    for (const box of waiting) for (const child of childrenOf(box)) visit(child, 'paragraph', depth + 1)
  }

  const add = (text: string, kind: BodyKind, level?: number) => {
    const line = text.replace(/\s+/g, ' ').trim()
    if (line !== '') drafts.push({ text: line, kind, ...(level === undefined ? {} : { level }) })
  }

  const visit = (node: XmlNode, kind: BodyKind, depth: number) => {
    const name = localNameOf(node)
    if (leftOut.has(name)) return
    if (depth > deepest) return add(node.textContent ?? '', kind)
    switch (name) {
      case 'h':
        add(words(node, depth), 'heading', Math.min(6, Math.max(1, Number(attributeOf(node, 'text:outline-level')) || 1)))
        return addBoxes(depth)
      case 'p': {
        const style = attributeOf(node, 'text:style-name') ?? ''
        add(words(node, depth), quoting.test(style) || quotes.has(style) ? 'quotation' : kind)
        return addBoxes(depth)
      }
      case 'table-row':
        add(
          childrenOf(node)
            .filter((cell) => localNameOf(cell) !== 'covered-table-cell')
            .map((cell) => words(cell, depth).trim())
            .join(' | '),
          'table-row',
        )
        return addBoxes(depth)
      default:
        for (const child of childrenOf(node)) visit(child, name === 'list-item' ? 'list-item' : kind, depth + 1)
    }
  }
  visit(body, 'paragraph', 0)
  return [...drafts, ...notes]
}
