/** Small files of other programs, made on the spot, in their right form: what importers are shown in tests, journeys and benches. */
import { strToU8, type Zippable, zipSync } from 'fflate'

/** A zip of texts, with their paths. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {}
  for (const [path, content] of Object.entries(files)) entries[path] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(entries)
}

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const paragraphOf = (words: string, style?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t>${words}</w:t></w:r></w:p>`

/** A Word document with a heading, a footnote, a list, a table, a macro, and pointers to places outside it. */
export function wordDocument(more: Readonly<Record<string, string>> = {}, paragraphs: readonly string[] = []): Uint8Array {
  const body = [
    paragraphOf('Minutes of the harbour council', 'Title'),
    paragraphOf('The quay', 'Heading1'),
    `<w:p><w:r><w:t xml:space="preserve">The northern quay was closed on Friday</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>, the harbour master said.</w:t></w:r></w:p>`,
    `<w:p><w:hyperlink r:id="rId9"><w:r><w:t>The full report</w:t></w:r></w:hyperlink></w:p>`,
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ship</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>berth</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ...paragraphs.map((words) => paragraphOf(words)),
  ].join('')
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${wordNamespace} xmlns:r="${relations}"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${wordNamespace}>${['Title', 'heading 1'].map((name) => `<w:style w:type="paragraph" w:styleId="${name === 'Title' ? name : 'Heading1'}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${wordNamespace}><w:footnote w:id="1"><w:p><w:r><w:t>By order 14.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="${relations}/footnotes" Target="footnotes.xml"/><Relationship Id="rId3" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId8" Type="${relations}/attachedTemplate" Target="https://evil.example/template.dotm" TargetMode="External"/><Relationship Id="rId9" Type="${relations}/hyperlink" Target="https://evil.example/report" TargetMode="External"/></Relationships>`,
    'word/vbaProject.bin': 'Sub AutoOpen() Shell "evil" End Sub',
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Minutes of the harbour council</dc:title><dc:creator>Ann Lee; Bo Dahl</dc:creator><dcterms:created>2031-05-02T07:30:00Z</dcterms:created><dcterms:modified>2031-05-03T08:00:00Z</dcterms:modified></cp:coreProperties>',
    ...more,
  })
}

/** A book of two chapters, with a table of contents that is none. */
export function book(paragraphs: readonly string[] = []): Uint8Array {
  const chapter = (title: string, words: string) =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body><h1>${title}</h1><p>${words}</p></body></html>`
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': `<package><metadata xmlns:dc="d"><dc:title>The Tide</dc:title><dc:creator>Ann Lee</dc:creator><dc:date>2030-02-01</dc:date><dc:language>en-GB</dc:language><dc:publisher>Quay Press</dc:publisher></metadata>
<manifest><item id="nav" href="nav.xhtml" properties="nav"/><item id="one" href="text/one%20a.xhtml"/><item id="two" href="text/two.xhtml"/></manifest>
<spine><itemref idref="nav"/><itemref idref="two"/><itemref idref="one"/></spine></package>`,
    'OEBPS/nav.xhtml': chapter('Contents', 'Two, One'),
    'OEBPS/text/one a.xhtml': chapter('Ebb', 'The water went out.'),
    'OEBPS/text/two.xhtml': chapter('Flood', ['The water came in.', ...paragraphs].join('</p><p>')),
  })
}

/** An OpenDocument text with a heading, a note, a list and a table. */
export function openDocument(paragraphs: readonly string[] = []): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>
<text:h text:outline-level="2">The quay</text:h>
<text:p>It was closed<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By order 14.</text:p></text:note-body></text:note><text:s text:c="2"/>on Friday.</text:p>
<text:list><text:list-item><text:p>until Monday</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>ship</text:p></table:table-cell><table:table-cell><text:p>berth</text:p></table:table-cell></table:table-row></table:table>
${paragraphs.map((words) => `<text:p>${words}</text:p>`).join('')}</office:text></office:body></office:document-content>`,
    'meta.xml':
      '<office:document-meta xmlns:office="o" xmlns:dc="d" xmlns:meta="m"><office:meta><dc:title>Notice</dc:title><dc:creator>Bo Dahl</dc:creator><meta:creation-date>2031-05-02T07:30:00</meta:creation-date></office:meta></office:document-meta>',
  })
}

export const richText = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}{\info{\title Notice}{\author Ann Lee}}{\*\generator Word;}\pard\outlinelevel0 The quay\par\pard It was closed\'97by order \u8364?14{\footnote Of 2 May.}.\par{\pict\wmetafile8 0102ab}\trowd\intbl ship\cell berth\cell\row\pard The end\par}`

export const message = [
  'From: Ann Lee <ann@harbour.example>',
  'To: desk@paper.example',
  'Subject: =?UTF-8?Q?The_quay_=E2=80=93_closed?=',
  'Date: Fri, 02 May 2031 07:30:00 +0200',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b1',
  '',
  '--b1',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The quay is closed.',
  '',
  '> Is it open?',
  '',
  '--b1',
  'Content-Type: text/markdown; name="order.md"',
  'Content-Disposition: attachment; filename="order.md"',
  '',
  '# Order 14',
  '',
  'Closed until Monday.',
  '--b1--',
  '',
].join('\r\n')

const filler =
  'The harbour master told the council that the quay would stay closed until the crane had been inspected, and that ships would be sent to the eastern basin meanwhile.'

/** A page of an article of these paragraphs. */
export function savedPage(paragraphs: readonly string[] = ['First', 'Second', 'Third'].map((word) => `${word}. ${filler}`)): string {
  const text = paragraphs.map((words) => `<p>${words}</p>`).join('')
  return `<!doctype html><html><head><title>Quay closed</title></head><body><article><h1>Quay closed</h1>${text}</article></body></html>`
}

export const webArchive = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://harbour.example/quay',
  'Date: Fri, 02 May 2031 07:30:00 +0200',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="----b"',
  '',
  '------b',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://harbour.example/quay',
  '',
  savedPage().replaceAll('=', '=3D').replace(/.{70}/g, '$&=\r\n'),
  '------b',
  'Content-Type: text/html; charset=utf-8',
  'Content-Location: https://ads.example/frame',
  '',
  '<html><body><p>Buy a boat.</p></body></html>',
  '------b--',
  '',
].join('\r\n')

/** A web archive of Safari: the page and its address, as a binary property list. */
export function safariArchive(page = savedPage(), address = 'https://harbour.example/quay'): Uint8Array {
  return propertyList({
    WebMainResource: {
      WebResourceData: Buffer.from(page),
      WebResourceMIMEType: 'text/html',
      WebResourceTextEncodingName: 'UTF-8',
      WebResourceURL: address,
    },
  })
}

type PlistValue = string | Uint8Array | { readonly [key: string]: PlistValue }

/** A binary property list of dictionaries, texts and bytes: objects one after the other, then the table of their places. */
function propertyList(root: PlistValue): Uint8Array {
  const objects: Buffer[] = []
  const add = (value: PlistValue): number => {
    const index = objects.push(Buffer.alloc(0)) - 1
    if (typeof value === 'string') objects[index] = Buffer.concat([marker(0x50, value.length), Buffer.from(value, 'latin1')])
    else if (value instanceof Uint8Array) objects[index] = Buffer.concat([marker(0x40, value.length), value])
    else {
      const keys = Object.keys(value).map(add)
      const held = Object.values(value).map(add)
      objects[index] = Buffer.concat([marker(0xd0, keys.length), Buffer.from([...keys, ...held])])
    }
    return index
  }
  add(root)
  let place = 8
  const places = objects.map((object) => {
    const at = Buffer.alloc(4)
    at.writeUInt32BE(place)
    place += object.length
    return at
  })
  const trailer = Buffer.alloc(32)
  trailer.writeUInt8(4, 6)
  trailer.writeUInt8(1, 7)
  trailer.writeUInt32BE(objects.length, 12)
  trailer.writeUInt32BE(place, 28)
  return Buffer.concat([Buffer.from('bplist00'), ...objects, ...places, trailer])
}

function marker(kind: number, length: number): Buffer {
  if (length < 15) return Buffer.from([kind | length])
  const head = Buffer.from([kind | 15, 0x12, 0, 0, 0, 0])
  head.writeUInt32BE(length, 2)
  return head
}
