/** A picture as an SVG document: it needs nothing from elsewhere, and says to those who have it read aloud what it is. */
import { type XmlElement, xmlDocument, xmlElement } from '../interchange/xml-write'
import { paper } from './colours'
import { faces, tidy } from './lines'

/** White paper around what is drawn. */
export const margin = 24

type Picture = {
  readonly name: string
  /** What is to be seen, in sentences. */
  readonly about: string
  /** In CSS pixels, margins included. */
  readonly width: number
  readonly height: number
  readonly content: readonly XmlElement[]
}

export function pictureDocument({ name, about, width, height, content }: Picture): string {
  const [wide, high] = [tidy(width), tidy(height)]
  return xmlDocument(
    xmlElement(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: wide,
        height: high,
        viewBox: `0 0 ${wide} ${high}`,
        role: 'graphics-document document',
        'aria-labelledby': 'name about',
        'font-family': faces.plain,
      },
      [
        xmlElement('title', { id: 'name' }, name),
        xmlElement('desc', { id: 'about' }, about),
        xmlElement('rect', { width: wide, height: high, fill: paper.paper }),
        ...content,
      ],
    ),
  )
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
