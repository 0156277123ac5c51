/** Comma-separated values as RFC 4180 has them: CR LF, quotation marks doubled, a byte order mark so that spreadsheets read UTF-8. */
export type CsvCell = string | number | null

const byteOrderMark = '\uFEFF'

export function writeCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = asText(value)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** A spreadsheet runs cells that begin like this as formulas. With an apostrophe before, it shows them (OWASP, CSV injection). */
function asText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
