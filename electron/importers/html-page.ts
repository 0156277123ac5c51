/** As much of a parsed page as reading its metadata needs; linkedom and browsers both have it. */
import { statedLine } from './draft'

export type PageElement = {
  readonly textContent: string | null
  readonly parentNode: unknown
  getAttribute(name: string): string | null
  closest(selector: string): PageElement | null
  querySelector(selector: string): unknown
}
export type Page = { querySelector(selector: string): PageElement | null; querySelectorAll(selector: string): ArrayLike<PageElement> }

/** A property of an item need not be one of the page (lists of references carry them too), so its name is told apart. */
const fieldAttributes = [
  ['property', ''],
  ['name', ''],
  ['itemprop', 'itemprop:'],
] as const

/** The `meta` elements of a page, by name. Sites write the names in any case. */
export type HeadFields = {
  /** The first value of the first name that has one. */
  first(names: readonly string[]): string | null
  /** All values, those of the first name first. */
  all(names: readonly string[]): readonly string[]
}

export function headFieldsOf(page: Page): HeadFields {
  const values = new Map<string, string[]>()
  for (const element of Array.from(page.querySelectorAll('meta'))) {
    const content = statedLine(element.getAttribute('content'))
    if (content === null) continue
    for (const [attribute, prefix] of fieldAttributes) {
      const name = element.getAttribute(attribute)?.toLowerCase()
      if (!name) continue
      const known = values.get(prefix + name)
      if (known) known.push(content)
      else values.set(prefix + name, [content])
    }
  }
  const all = (names: readonly string[]) => names.flatMap((name) => values.get(name) ?? [])
  return { all, first: (names) => all(names)[0] ?? null }
}

/** What stands inside these speaks of other pages, or of what readers wrote. */
const asides =
  '[itemprop="citation"], :not(article) > footer, aside, nav, [class*="comment"], [id*="comment"], [class*="related"], [id*="related"], [class*="sidebar"], [id*="sidebar"], [class*="recommend"], [class*="teaser"], [class*="widget"]'

export function isAside(element: PageElement): boolean {
  const around = element.closest(asides)
  // A template may name what holds the whole page after its sidebar or its comments; the headline tells.
  return around !== null && around.querySelector('h1') === null
}
