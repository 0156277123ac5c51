/** Of what kind a file is: by how it begins where that is certain, else by its name. */
import { isArchive } from './archive'

export type Format =
  | 'text'
  | 'markdown'
  | 'html'
  | 'mhtml'
  | 'webarchive'
  | 'email'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'epub'
  | 'pdf'
  | 'qda'
  | 'foreign'
  | 'zip'
  | 'unread'

const byExtension: Readonly<Record<string, Format>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mht: 'mhtml',
  mhtml: 'mhtml',
  webarchive: 'webarchive',
  eml: 'email',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  odt: 'odt',
  ott: 'odt',
  rtf: 'rtf',
  epub: 'epub',
  pdf: 'pdf',
  qdpx: 'qda',
  json: 'foreign',
  jsonld: 'foreign',
  ris: 'foreign',
  bib: 'foreign',
  zip: 'zip',
}

/** Kinds that no importer reads, told apart so that the sentence is plain. */
const unread = /^(doc|pages|xlsx?|pptx?|ods|odp|jpe?g|png|gif|webp|svg|tiff?|mp[34]|mov|wav|gz|tar|7z|rar|css|js|exe|dll|woff2?)$/

export function formatOf(name: string, bytes: Uint8Array): Format {
  const extension = /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const named = byExtension[extension]
  if (named) return named
  if (unread.test(extension)) return 'unread'
  if (isArchive(bytes)) return 'zip'
  if (startsWith(bytes, '%PDF-')) return 'pdf'
  if (startsWith(bytes, 'bplist00')) return 'webarchive'
  return startsWith(bytes, '{\\rtf') ? 'rtf' : 'text'
}

function startsWith(bytes: Uint8Array, beginning: string): boolean {
  return [...beginning].every((letter, index) => bytes[index] === letter.charCodeAt(0))
}
