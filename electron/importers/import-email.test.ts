import { describe, expect, test } from 'vitest'
import { bodyOf, contentsOfFile, draftOfFile } from './importers.testing'

const mail = (headers: readonly string[], body: string) =>
  ['From: Ann Lee <ann@harbour.example>', 'Subject: The quay', 'MIME-Version: 1.0', ...headers, '', body].join('\r\n')

const layout =
  '<table width="100%"><tr><td><table><tr><td><h1>Harbour news</h1></td></tr><tr><td><p>The quay was closed on Friday.</p><p>It opens on Monday.</p></td></tr><tr><td><table><tr><td>ship</td><td>berth</td></tr></table></td></tr></table></td></tr></table>'

describe('a message', () => {
  test('has paragraphs where tables only arrange it, and keeps the rows of those that are tables', async () => {
    expect(bodyOf(await draftOfFile('news.eml', mail(['Content-Type: text/html; charset=utf-8'], layout)))).toEqual([
      'title: The quay',
      'heading: Harbour news',
      'paragraph: The quay was closed on Friday.',
      'paragraph: It opens on Monday.',
      'table-row: ship | berth',
    ])
  })

  test('is what its markup says where the plain part only says where to look', async () => {
    const both = (plain: string) =>
      mail(
        ['Content-Type: multipart/alternative; boundary=b'],
        `--b\r\nContent-Type: text/plain\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html\r\n\r\n${layout}\r\n--b--\r\n`,
      )
    expect((await draftOfFile('stub.eml', both('Read this in your browser.'))).text).toContain('The quay was closed on Friday.')
    const plain = 'Harbour news. The quay was closed on Friday, and opens on Monday.'
    expect(bodyOf(await draftOfFile('both.eml', both(plain)))).toEqual(['title: The quay', `paragraph: ${plain}`])
  })

  test('quotes in whole paragraphs, one for each depth, although each line carries its own sign', async () => {
    const text =
      'Yes, it is.\r\n\r\nOn Thursday Bo wrote:\r\n> Is the northern quay\r\n> closed until Monday?\r\n>\r\n> Bo\r\n>> It was shut.\r\nAnn'
    expect(bodyOf(await draftOfFile('quoted.eml', mail(['Content-Type: text/plain'], text)))).toEqual([
      'title: The quay',
      'paragraph: Yes, it is.',
      'paragraph: On Thursday Bo wrote:',
      'quotation: Is the northern quay closed until Monday?',
      'quotation: Bo',
      'quotation: It was shut.',
      'paragraph: Ann',
    ])
  })

  test.each([
    ['Fri, 02 May 2031 00:30:00 +0200', '2031-05-02T00:30:00+02:00'],
    ['2 May 2031 07:30 GMT', '2031-05-02T07:30Z'],
    ['Fri, 02 May 2031 07:30:00 (local time)', '2031-05-02T07:30:00'],
  ])('is of the day that its sender’s clock showed: %s', async (stated, published) => {
    expect(await draftOfFile('day.eml', mail([`Date: ${stated}`], 'Closed.'))).toMatchObject({ published })
  })

  test('that states no encoding is read by its letters', async () => {
    const words =
      '\xcf\xee\xf0\xf2 \xe7\xe0\xea\xf0\xfb\xf2 \xe4\xee \xef\xee\xed\xe5\xe4\xe5\xeb\xfc\xed\xe8\xea\xe0, \xf1\xea\xe0\xe7\xe0\xeb \xea\xe0\xef\xe8\xf2\xe0\xed.'
    const draft = await draftOfFile('old.eml', Buffer.from(mail(['Content-Type: text/plain'], words), 'latin1'))
    expect(draft.text).toContain('Порт закрыт до понедельника, сказал капитан.')
  })

  test('in parts within parts, in an older encoding, gives its words, the message it forwards and the file it carries', async () => {
    const body = [
      '--o',
      'Content-Type: multipart/alternative; boundary=i',
      '',
      '--i',
      'Content-Type: text/plain; charset=windows-1251; format=flowed',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '=CF=EE=F0=F2 =E7=E0=EA=F0=FB=F2.',
      '--i--',
      '--o',
      'Content-Type: message/rfc822',
      'Content-Disposition: attachment; filename=order.eml',
      '',
      'From: Bo Dahl <bo@harbour.example>',
      'Subject: The order',
      '',
      'Close the quay at once.',
      '--o',
      'Content-Type: application/octet-stream',
      "Content-Disposition: attachment; filename*=utf-8''B%C3%A9ton.txt",
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('The wall is of concrete.').toString('base64'),
      '--o--',
      '',
    ].join('\r\n')
    const { sources } = await contentsOfFile('forwarded.eml', Buffer.from(mail(['Content-Type: multipart/mixed; boundary=o'], body)))
    expect(sources.map(({ draft, original }) => [original.name, draft.title, draft.authors.join(), draft.text.split('\n').at(-1)])).toEqual(
      [
        ['forwarded.eml', 'The quay', 'Ann Lee', 'Порт закрыт.'],
        ['order.eml', 'The order', 'Bo Dahl', 'Close the quay at once.'],
        ['Béton.txt', null, '', 'The wall is of concrete.'],
      ],
    )
  })
})
