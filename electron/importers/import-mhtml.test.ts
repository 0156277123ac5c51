import { expect, test } from 'vitest'
import { draftOfFile } from './importers.testing'

const words = 'Начальник гавани сообщил городскому совету, что причал останется закрытым до осмотра крана.'
const page = `<html><head><meta charset="windows-1251"><title>Причал</title></head><body><article><h1>Причал</h1><p>${words}</p></article></body></html>`

/** Letters of Russian in windows-1251: from Ё on they stand in the order of Unicode. */
const windows1251 = (text: string) =>
  Buffer.from([...text].map((letter) => (letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0))))

const archive = (part: readonly (string | Uint8Array)[]) =>
  Buffer.concat(
    [
      'From: <Saved>\r\nMIME-Version: 1.0\r\nDate: Fri, 02 May 2031 00:30:00 +0200\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--=_b"\r\n\r\n',
      '----=_b\r\n',
      ...part,
      '\r\n----=_b\r\nContent-Type: text/html\r\nContent-Location: https://ads.example/frame\r\n\r\n<p>Buy a boat.</p>\r\n----=_b--\r\n',
    ].map((piece) => Buffer.from(piece)),
  )

test.each([
  ['names its encoding in the header of the part', ['Content-Type: text/html;\r\n\tcharset="windows-1251"\r\n\r\n', windows1251(page)]],
  ['names it in the page only', ['Content-Type: text/html\r\nContent-Location: https://x.example/a\r\n\r\n', windows1251(page)]],
  [
    'packs the page and its plain form together',
    [
      `Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64')}\r\n--c--`,
    ],
  ],
])('a web archive that %s is read as it says, without its frames', async (_which, part) => {
  const draft = await draftOfFile('quay.mht', archive(part))
  expect(draft).toMatchObject({ title: 'Причал', retrieved: '2031-05-02T00:30:00+02:00' })
  expect(draft.text).toContain(words)
  expect(draft.text).not.toContain('boat')
})
