/** Small PDFs, made on the spot: objects, a table of their places, a trailer (ISO 32000-1, 7.5). */

export type PdfText = { readonly x: number; readonly y: number; readonly text: string; readonly size?: number }

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
      .map(({ x, y, text, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
      .join('\n')
    add(`<</Length ${content.length}>>\nstream\n${content}\nendstream`)
  })
  if (info !== undefined) add(`<<${info}>>`)
  let file = '%PDF-1.7\n'
  const places = objects.map((body, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R${info === undefined ? '' : `/Info ${objects.length} 0 R`}${trailer}>>\nstartxref\n${table}\n%%EOF`
  return Buffer.from(file, 'latin1')
}

/** Lines one below the other, twelve points apart. */
export function columnOf(lines: readonly string[], x: number, top: number, size = 10): readonly PdfText[] {
  return lines.map((text, index) => ({ x, y: top - index * 12, text, size }))
}
