/** XML 1.0 from plain data: enough for the formats written here, and nothing that could be read as markup. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: readonly XmlElement[] | string
}

export function xmlElement(name: string, attributes: XmlElement['attributes'], content: XmlElement['content'] = []): XmlElement {
  return { name, attributes, content }
}

export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root, '')}\n`
}

function write({ name, attributes, content }: XmlElement, indent: string): string {
  const begin = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}`
  if (content.length === 0) return `${begin}/>`
  if (typeof content === 'string') return `${begin}>${escaped(content)}</${name}>`
  return `${begin}>\n${content.map((element) => write(element, `${indent}  `)).join('\n')}\n${indent}</${name}>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' }

/** Characters that XML 1.0 has no way to write (2.2) are replaced by the sign for such: a file that no parser reads would lose everything. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\n\t]/g, (letter) => entities[letter] ?? letter)
}
