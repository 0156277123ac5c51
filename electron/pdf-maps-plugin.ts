/** For the builds of what runs in Node: the character maps of East Asian languages lie beside the file that pdf.js was bundled into. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

export function pdfMapsPlugin(): Plugin {
  return {
    name: 'pdf-maps',
    generateBundle(_options, bundle) {
      const maps = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')
      const reader = Object.values(bundle).find(
        (chunk) => chunk.type === 'chunk' && chunk.moduleIds.some((id) => /[\\/]pdf-maps\.ts$/.test(id)),
      )
      if (!reader) return
      for (const name of readdirSync(maps))
        this.emitFile({ type: 'asset', fileName: join(dirname(reader.fileName), 'cmaps', name), source: readFileSync(join(maps, name)) })
    },
  }
}
