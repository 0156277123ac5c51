/** Small PDFs, made on the spot: objects, a table of their places, a trailer (ISO 32000-1, 7.5). */

export type PdfText = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  /** Quarter turns against the clock in which it is set. */
  readonly turn?: 0 | 1 | 2 | 3
}

export type PdfSketch = {
  readonly pages: readonly (readonly PdfText[])[]
  readonly info?: string
  readonly outline?: readonly string[]
  /** Annotation dictionaries of the first page. */
  readonly annotations?: readonly string[]
  /** More entries of the trailer, such as an encryption dictionary. */
  readonly trailer?: string
}

export function pdfOf({ pages, info, outline = [], annotations = [], trailer = '' }: PdfSketch): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const firstPage = 4 + (outline.length === 0 ? 0 : 1 + outline.length)
  const pageNumber = (index: number) => firstPage + index * 2
  add(`<</Type/Catalog/Pages 2 0 R${outline.length === 0 ? '' : '/Outlines 4 0 R'}/Lang(en)>>`)
  add(`<</Type/Pages/Kids[${pages.map((_page, index) => `${pageNumber(index)} 0 R`).join(' ')}]/Count ${pages.length}>>`)
  add('<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>')
  if (outline.length > 0) {
    add(`<</Type/Outlines/First 5 0 R/Last ${4 + outline.length} 0 R/Count ${outline.length}>>`)
    outline.forEach((title, index) => {
      const next = index + 1 < outline.length ? `/Next ${6 + index} 0 R` : ''
      add(`<</Title(${title})/Parent 4 0 R/Dest[${firstPage} 0 R/Fit]${next}>>`)
    })
  }
  pages.forEach((texts, index) => {
    const marks = index === 0 && annotations.length > 0 ? `/Annots[${annotations.join('')}]` : ''
    add(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${pageNumber(index) + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>${marks}>>`)
    const content = texts
      .map(
        ({ x, y, text, size = 10, turn = 0 }) =>
          `BT /F1 ${size} Tf ${quarterTurns[turn]} ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
      )
      .join('\n')
    add(`<</Length ${content.length}>>\nstream\n${content}\nendstream`)
  })
  if (info !== undefined) add(`<<${info}>>`)
  return fileOf(objects, `${info === undefined ? '' : `/Info ${objects.length} 0 R`}${trailer}`)
}

/** The objects, numbered from 1 (the first is the catalogue), with the table of their places and the trailer. */
function fileOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n'
  const places = objects.map((body, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${table}\n%%EOF`
  return Buffer.from(file, 'latin1')
}

const quarterTurns = ['1 0 0 1', '0 1 -1 0', '-1 0 0 -1', '0 -1 1 0'] as const

/**
 * A page in a Chinese, Japanese or Korean font that the file names and does not hold, nor the map of its letters: as office
 * programs of these languages write them.
 */
export function eastAsianPdf({ ordering, map, font, lines }: EastAsian): Uint8Array {
  const place = (index: number) => (map.endsWith('-V') ? `${400 - index * 20} 700` : `60 ${700 - index * 20}`)
  const content = lines.map((codes, index) => `BT /F1 12 Tf ${place(index)} Td <${Buffer.from(codes).toString('hex')}> Tj ET`).join('\n')
  return fileOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    `<</Type/Font/Subtype/Type0/BaseFont/${font}/Encoding/${map}/DescendantFonts[6 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/${font}/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>`,
    `<</Type/FontDescriptor/FontName/${font}/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>`,
  ])
}

type EastAsian = {
  /** The collection of letters, as Adobe names it: `Japan1`. */
  readonly ordering: string
  readonly map: string
  readonly font: string
  /** The codes of each line, from the top to the foot; with a map for vertical writing (`-V`), from right to left. */
  readonly lines: readonly Uint8Array[]
}

/** Lines one below the other, twelve points apart. */
export function columnOf(lines: readonly string[], x: number, top: number, size = 10): readonly PdfText[] {
  return lines.map((text, index) => ({ x, y: top - index * 12, text, size }))
}
