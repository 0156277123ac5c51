import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { chromiumPdf } from './chromium-pdf'
import { findChromium } from './find-chromium'

const folder = mkdtempSync(join(tmpdir(), 'crossread-chromium-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A program in a folder of its own, as an installer would put it. */
function install(name: string, script: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

describe('a browser that prints', () => {
  test('is found on the path, or where the person says, and else there is none', () => {
    const path = install('chromium', 'exit 0')
    expect(findChromium({ PATH: `/nowhere:${folder}` }, 'linux')).toBe(path)
    expect(findChromium({ PATH: '', CROSSREAD_CHROMIUM: path }, 'linux')).toBe(path)
    expect(findChromium({ PATH: folder, CROSSREAD_CHROMIUM: '/nowhere/chromium' }, 'linux')).toBeNull()
    expect(findChromium({ PATH: '' }, 'linux')).toBeNull()
    expect(chromiumPdf({ PATH: '' }, 'linux')).toBeUndefined()
  })

  test('gives the file that it printed, without network', async () => {
    const path = install(
      'prints',
      `for word in "$@"; do case "$word" in --print-to-pdf=*) out="\${word#--print-to-pdf=}";; esac; done; echo "%PDF $*" > "$out"`,
    )
    const printed = Buffer.from((await chromiumPdf({ CROSSREAD_CHROMIUM: path })?.('<style></style>')) ?? []).toString()
    expect(printed).toMatch(/^%PDF .*--host-resolver-rules=MAP \* ~NOTFOUND /)
  })

  test.each([['exit 3'], ['exit 0']])('that prints nothing is named in a sentence: %s', async (script) => {
    const path = install('fails', script)
    await expect(chromiumPdf({ CROSSREAD_CHROMIUM: path })?.('')).rejects.toThrow(/could not be printed by .*fails\. Name another/)
  })
})

test.skipIf(chromiumPdf() === undefined)('a real one prints a tagged PDF that names no system', { timeout: 120_000 }, async () => {
  const html =
    '<!doctype html><html lang="en"><head><title>T</title><style>p { color: red }</style></head><body><h1>One</h1><p>Two</p></body></html>'
  const pdf = Buffer.from((await chromiumPdf()?.(html)) ?? []).toString('latin1')
  expect(pdf).toMatch(/^%PDF-1\.\d/)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toContain('/Outlines')
  expect(pdf).not.toMatch(/Creator \(Mozilla/)
})
