/** RIS: a tag a line, two letters, two blanks, a hyphen (Research Information Systems; Zotero, EndNote, Mendeley). */
import { dateOf, fileName, nameWithSuffixLast, type Reference, webAddress } from './reference'

export function isRis(text: string): boolean {
  return /^\ufeff?\s*TY {1,2}- /.test(text)
}

export function readRis(text: string): readonly Reference[] {
  const references: Reference[] = []
  let fields = new Map<string, string[]>()
  let last: string[] | undefined
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const match = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(line.trimEnd())
    const [, tag, value = ''] = match ?? []
    if (tag === undefined) {
      // A long field goes on in the next line.
      if (line.trim() !== '' && last && last.length > 0) last.push(`${last.pop()} ${line.trim()}`)
      continue
    }
    if (tag === 'ER') {
      references.push(referenceOf(fields))
      fields = new Map()
    } else {
      last = fields.get(tag) ?? []
      last.push(value.trim())
      fields.set(tag, last)
    }
  }
  return fields.size > 0 ? [...references, referenceOf(fields)] : references
}

function referenceOf(fields: ReadonlyMap<string, readonly string[]>): Reference {
  const first = (...tags: readonly string[]) => tags.flatMap((tag) => fields.get(tag) ?? []).find((value) => value !== '') ?? null
  const all = (...tags: readonly string[]) => tags.flatMap((tag) => fields.get(tag) ?? []).filter((value) => value !== '')
  return {
    title: first('TI', 'T1', 'CT', 'BT'),
    authors: all('AU', 'A1').map(nameWithSuffixLast),
    publisher: first('T2', 'JO', 'JF', 'JA', 'PB'),
    published: issued(first('DA')) ?? issued(first('PY', 'Y1')),
    url:
      all('UR', 'L2')
        .map(webAddress)
        .find((url) => url !== null) ?? null,
    language: first('LA'),
    files: all('L1', 'L4').map(fileName),
  }
}

/** `2031/03/04/`, old files leave parts empty: `2031///`. */
function issued(stated: string | null): string | null {
  const [year, month, day] = (stated ?? '').split(/[/-]/)
  return /^\d{4}$/.test(year?.trim() ?? '') ? dateOf(Number(year), Number(month) || undefined, Number(day) || undefined) : null
}
