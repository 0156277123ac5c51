/** For the builds of what runs in Node: SQLite's code looks for its .wasm beside the file that it was bundled into. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

export function sqliteWasmPlugin(): Plugin {
  return {
    name: 'sqlite-wasm',
    generateBundle(_options, bundle) {
      const code = createRequire(import.meta.url).resolve('node-sqlite3-wasm')
      const source = readFileSync(join(dirname(code), 'node-sqlite3-wasm.wasm'))
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.moduleIds.includes(code)) continue
        this.emitFile({ type: 'asset', fileName: join(dirname(chunk.fileName), 'node-sqlite3-wasm.wasm'), source })
      }
    },
  }
}
