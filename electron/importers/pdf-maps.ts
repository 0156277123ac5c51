/**
 * Character maps: which letters the numbers in a Chinese, Japanese or Korean PDF stand for, where the file names the map and does
 * not hold it. They lie beside the built program (electron/pdf-maps-plugin.ts), also inside a packaged one; unbuilt, in the package.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** What pdf.js asks for files of its own. Everything but a character map is for drawing, and refused. */
export class PdfMaps {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`${filename} is not needed to read words.`)
    return new Uint8Array(await readFile(join(mapsFolder(), filename)))
  }
}

function mapsFolder(): string {
  const beside = join(__dirname, 'cmaps')
  return existsSync(beside) ? beside : join(dirname(createRequire(__filename).resolve('pdfjs-dist/package.json')), 'cmaps')
}
