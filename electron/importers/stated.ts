/** Metadata of formats that state it in fields of their own: nothing is stated until a field says so. */
import type { SourceMetadata } from '../../shared/model/source'
import { dateIn } from '../../shared/text/stated-date'
import { fieldLine } from './draft'
import { elementsNamed, wordsOf, type XmlNode } from './xml'

export const nothingStated: SourceMetadata = {
  title: null,
  authors: [],
  publisher: null,
  published: null,
  updated: null,
  retrieved: null,
  url: null,
  language: null,
  credits: [],
}

/** Dublin Core, as DOCX, ODT and EPUB carry it. `published` and `updated` name the elements that hold these dates. */
export function dublinCore(
  node: XmlNode,
  dates: { readonly published: readonly string[]; readonly updated: readonly string[] },
): SourceMetadata {
  const date = (names: readonly string[]) => names.map((name) => dateIn(wordsOf(node, name) ?? '')).find((found) => found !== null) ?? null
  return {
    ...nothingStated,
    title: fieldLine(wordsOf(node, 'title')),
    authors: namesIn(elementsNamed(node, 'creator')),
    publisher: fieldLine(wordsOf(node, 'publisher')),
    published: date(dates.published),
    updated: date(dates.updated),
    language: statedLanguage(wordsOf(node, 'language')),
  }
}

/** The names that elements hold, one each or several between semicolons. */
export function namesIn(elements: readonly XmlNode[]): readonly string[] {
  return elements
    .flatMap((element) => (element.textContent ?? '').split(';'))
    .map((name) => fieldLine(name))
    .filter((name): name is string => name !== null)
}

/** A language tag such as `pt-BR`; null for anything else. */
export function statedLanguage(value: string | null): string | null {
  return value?.match(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i)?.[0] ?? null
}
