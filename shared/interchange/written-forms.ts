/** The forms that a library is written in for other tools: names, file endings, and what each is for. */
export const writtenForms = [
  {
    id: 'w3c',
    label: 'Annotations as W3C JSON-LD',
    extension: '.jsonld',
    type: 'application/ld+json',
    about: 'Marks, notes, tags and links, for any tool that reads Web Annotations.',
  },
  {
    id: 'hypothesis',
    label: 'Annotations for Hypothesis',
    extension: '.json',
    type: 'application/json',
    about: 'Marks, notes and tags, in the form of its own export.',
  },
  {
    id: 'csv-annotations',
    label: 'Annotations as a table',
    extension: '.csv',
    type: 'text/csv',
    about: 'One row for each mark: quote, where it stands, note, tags.',
  },
  {
    id: 'csv-claims',
    label: 'Claims and evidence as a table',
    extension: '.csv',
    type: 'text/csv',
    about: 'One row for each piece of evidence, with its stance and quote.',
  },
  {
    id: 'csv-matrix',
    label: 'Matrix as a table',
    extension: '.csv',
    type: 'text/csv',
    about: 'One row for each claim, one column for each source: who supports, contradicts, qualifies, is silent or unread.',
  },
  {
    id: 'csv-discrepancies',
    label: 'Discrepancies as a table',
    extension: '.csv',
    type: 'text/csv',
    about: 'One row for each telling of a discrepancy that was accepted or dismissed, with its quote.',
  },
  {
    id: 'csv-sources',
    label: 'Sources as a table',
    extension: '.csv',
    type: 'text/csv',
    about: 'One row for each source, with what is stated about it.',
  },
  {
    id: 'csl-json',
    label: 'Sources as CSL-JSON',
    extension: '.json',
    type: 'application/json',
    about: 'For Zotero, Pandoc and most writers of citations.',
  },
  { id: 'bibtex', label: 'Sources as BibTeX', extension: '.bib', type: 'application/x-bibtex', about: 'For LaTeX.' },
  {
    id: 'ris',
    label: 'Sources as RIS',
    extension: '.ris',
    type: 'application/x-research-info-systems',
    about: 'For EndNote, Mendeley and library catalogues.',
  },
  { id: 'apa', label: 'Bibliography, APA', extension: '.txt', type: 'text/plain', about: 'APA, 7th edition.' },
  {
    id: 'chicago',
    label: 'Bibliography, Chicago',
    extension: '.txt',
    type: 'text/plain',
    about: 'Chicago, 17th edition, notes and bibliography.',
  },
  { id: 'mla', label: 'Bibliography, MLA', extension: '.txt', type: 'text/plain', about: 'MLA, 9th edition.' },
  {
    id: 'plain',
    label: 'Bibliography, plain',
    extension: '.txt',
    type: 'text/plain',
    about: 'Publisher, title, authors, date and address, with no word changed.',
  },
  {
    id: 'refi-qda',
    label: 'Project for NVivo, ATLAS.ti, MAXQDA, QualCoder',
    extension: '.qdpx',
    type: 'application/zip',
    about: 'Texts, marks as coded passages, tags and claims as codes, links (REFI-QDA).',
  },
] as const

export type WrittenForm = (typeof writtenForms)[number]
export type WrittenFormId = WrittenForm['id']
export const writtenFormIds = writtenForms.map(({ id }) => id) as [WrittenFormId, ...WrittenFormId[]]

export function writtenForm(id: WrittenFormId): WrittenForm {
  const form = writtenForms.find((candidate) => candidate.id === id)
  if (!form) throw new Error(`No form is called ${id}.`)
  return form
}
