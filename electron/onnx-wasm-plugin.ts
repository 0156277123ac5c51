/** For the builds of what runs in Node: the code that runs models lies beside the file that reads them. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { onnxWasmFile, onnxWasmName } from './findings/second-reader/onnx-wasm'

/** Where the library decides whether to start the script that it holds: only when it was loaded from where the page is. */
const ownScript = /if\((\w+)\)(\w+)=\w+\(\1\);else if\(\w+&&!\w+\)\2=!0/

export function onnxWasmPlugin(): Plugin {
  return {
    name: 'onnx-wasm',
    // Else it would load that script once more as a module, which a packaged program on Electron 22 cannot.
    transform(code, id) {
      if (!/[\\/]ort\.wasm\.bundle\.min\.mjs$/.test(id)) return null
      if (!ownScript.test(code)) throw new Error(`${id} decides otherwise which script it starts: see ${import.meta.url}.`)
      return { code: code.replace(ownScript, 'if($1)$2=!0;else if(!1)$2=!0'), map: null }
    },
    generateBundle(_options, bundle) {
      const reader = Object.values(bundle).find(
        (chunk) => chunk.type === 'chunk' && chunk.moduleIds.some((id) => /[\\/]inference-model\.ts$/.test(id)),
      )
      if (!reader) return
      this.emitFile({
        type: 'asset',
        fileName: join(dirname(reader.fileName), onnxWasmName),
        source: readFileSync(onnxWasmFile(import.meta.url)),
      })
    },
  }
}
