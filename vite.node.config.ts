import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'
import { onnxWasmPlugin } from './electron/onnx-wasm-plugin'
import { pdfMapsPlugin } from './electron/pdf-maps-plugin'
import { sqliteWasmPlugin } from './electron/sqlite-wasm-plugin'

const entries = {
  main: 'electron/desktop/main.ts',
  serve: 'electron/browser/serve.ts',
  cli: 'electron/cli/main.ts',
  worker: 'electron/worker.ts',
}

/** What runs in Node: the desktop's main process, the browser host, the command line, the worker. CommonJS, since Electron 22 loads no ES module. */
export default defineConfig({
  plugins: [sqliteWasmPlugin(), pdfMapsPlugin(), onnxWasmPlugin()],
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: 'dist/node',
    emptyOutDir: true,
    target: 'node16.17',
    minify: false,
    rollupOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
      external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
    },
  },
})
