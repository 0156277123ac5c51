import { writeBibtex } from './bibtex-write'
import { citationText } from './citation-style'
import { cslItem } from './csl-item'
import { writeAnnotationsCsv, writeClaimMatrixCsv, writeClaimsCsv, writeSourcesCsv } from './csv-tables'
import { writeDiscrepanciesCsv } from './discrepancies-csv'
import { writeHypothesis } from './hypothesis-write'
import type { LibraryExtract } from './library-extract'
import { writeRis } from './ris-write'
import { writeW3c } from './w3c-write'
import type { WrittenFormId } from './written-forms'

/** A library in one of the forms that are a single text; the project for qualitative analysis is a folder (refi-qda-write.ts). */
export function writeText(extract: LibraryExtract, form: Exclude<WrittenFormId, 'refi-qda'>): string {
  const items = () => extract.sources.map(cslItem)
  switch (form) {
    case 'w3c':
      return writeW3c(extract)
    case 'hypothesis':
      return writeHypothesis(extract)
    case 'csv-annotations':
      return writeAnnotationsCsv(extract)
    case 'csv-claims':
      return writeClaimsCsv(extract)
    case 'csv-matrix':
      return writeClaimMatrixCsv(extract)
    case 'csv-discrepancies':
      return writeDiscrepanciesCsv(extract)
    case 'csv-sources':
      return writeSourcesCsv(extract)
    case 'csl-json':
      return `${JSON.stringify(items(), null, 2)}\n`
    case 'bibtex':
      return writeBibtex(items())
    case 'ris':
      return writeRis(items())
    case 'apa':
    case 'chicago':
    case 'mla':
    case 'plain':
      return bibliography(items().map((item) => citationText(item, form)))
  }
}

/** Entries in alphabetical order, as bibliographies stand, whatever the letters. */
function bibliography(entries: readonly string[]): string {
  const plain = (entry: string) => entry.replace(/^[“"*]+/, '')
  return [...entries]
    .sort((a, b) => plain(a).localeCompare(plain(b), 'en'))
    .map((entry) => `${entry}\n`)
    .join('\n')
}
