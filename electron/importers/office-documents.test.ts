import { describe, expect, test } from 'vitest'
import { zipOf } from './formats.testing'
import { bodyOf, contentsOfFile, draftOfFile, refusalOf } from './importers.testing'

const odt = (body: string, styles = '', meta = '') =>
  zipOf({
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:draw="d" xmlns:svg="v" xmlns:dc="c"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta xmlns:office="o" xmlns:dc="c" xmlns:meta="m"><office:meta>${meta}</office:meta></office:document-meta>`,
  })

describe('an OpenDocument text', () => {
  test('parts the paragraphs of a cell, and puts what stands in a box behind the paragraph that holds it', async () => {
    const cell = (...words: readonly string[]) =>
      `<table:table-cell>${words.map((one) => `<text:p>${one}</text:p>`).join('')}</table:table-cell>`
    const draft = await draftOfFile(
      'boxes.odt',
      odt(
        `<table:table><table:table-row>${cell('Eider', 'a ferry')}<table:covered-table-cell/>${cell('berth 4')}</table:table-row></table:table>
<text:p>Before<draw:frame><draw:text-box><text:p>The crane on Friday.</text:p></draw:text-box><svg:desc>a picture</svg:desc></draw:frame> and after.</text:p>`,
      ),
    )
    expect(bodyOf(draft)).toEqual(['table-row: Eider a ferry | berth 4', 'paragraph: Before and after.', 'paragraph: The crane on Friday.'])
  })

  test('has its quotations whatever a person changed in their look, and no word that was deleted', async () => {
    const draft = await draftOfFile(
      'changed.odt',
      odt(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>Open.</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p text:style-name="P1">Closed<text:change text:change-id="1"/>.</text:p><text:p text:style-name="P2">So he said.</text:p>',
        '<style:style style:name="P1" style:parent-style-name="Quotations"/><style:style style:name="P2" style:parent-style-name="Standard"/>',
      ),
    )
    expect(bodyOf(draft)).toEqual(['quotation: Closed.', 'paragraph: So he said.'])
  })

  test('is by who wrote it first, not by who saved it last', async () => {
    const meta = '<meta:initial-creator>Ann Lee</meta:initial-creator><dc:creator>Bo Dahl</dc:creator>'
    expect((await draftOfFile('author.odt', odt('<text:p>Closed.</text:p>', '', meta))).authors).toEqual(['Ann Lee'])
  })
})

test('a Word document is found by its relations, whatever its part with the text is called', async () => {
  const numbered = zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document2.xml"/></Relationships>',
    'word/document2.xml':
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>The quay is closed.</w:t></w:r></w:p></w:body></w:document>',
  })
  expect((await draftOfFile('numbered.docx', numbered)).text).toBe('The quay is closed.')
})

describe('a file behind a password', () => {
  const compound = (words: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(words, 'utf16le')])
  const encrypted = () => {
    const bytes = Buffer.from(zipOf({ 'notice.md': '# Notice' }))
    for (const [mark, flags] of [
      ['PK\u0003\u0004', 6],
      ['PK\u0001\u0002', 8],
    ] as const)
      bytes.writeUInt16LE(1, bytes.indexOf(mark, 0, 'latin1') + flags)
    return bytes
  }
  const odtLocked = zipOf({
    'META-INF/manifest.xml': '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
    'content.xml': Uint8Array.from({ length: 400 }, (_, index) => (index * 37) & 255),
  })

  test.each([
    ['minutes.docx', compound('EncryptedPackage'), 'password'],
    ['older.docx', compound('WordDocument'), 'older Word format'],
    ['notice.odt', odtLocked, 'password'],
    ['saved.zip', encrypted(), 'password'],
    ['tide.epub', encrypted(), 'password'],
  ])('says so: %s', async (name, bytes, why) => {
    const refusal = await refusalOf(contentsOfFile(name, bytes))
    expect(refusal?.code).toBe('unsupported-format')
    expect(refusal?.message).toContain(name)
    expect(refusal?.message).toContain(why)
  })
})
