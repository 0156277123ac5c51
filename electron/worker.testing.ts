/** The worker's entry for tests, which run the sources and not the build: bundled as the build does it, once for each state of the sources. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { onnxWasmPlugin } from './onnx-wasm-plugin'
import { pdfMapsPlugin } from './pdf-maps-plugin'
import { sqliteWasmPlugin } from './sqlite-wasm-plugin'

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, 'node_modules', '.cache', 'crossread-worker')

let building: Promise<string> | null = null

/** Path of a bundled `worker.cjs` that is made of the sources as they are now. */
export function workerEntry(): Promise<string> {
  building ??= buildOnce()
  return building
}

async function buildOnce(): Promise<string> {
  const folder = join(cache, stateOfSources())
  const entry = join(folder, 'worker.cjs')
  if (existsSync(entry)) return entry
  // Several test processes may come here at once: each builds aside, the first one to be ready is taken.
  const aside = `${folder}-${process.pid}`
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [sqliteWasmPlugin(), pdfMapsPlugin(), onnxWasmPlugin()],
    ssr: { noExternal: true },
    build: {
      ssr: 'electron/worker.ts',
      outDir: aside,
      target: 'node16.17',
      minify: false,
      rollupOptions: {
        external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format: 'cjs', entryFileNames: 'worker.cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  })
  forgetOthers(aside)
  try {
    renameSync(aside, folder)
  } catch (error) {
    if (!existsSync(entry)) throw error
    rmSync(aside, { recursive: true, force: true })
  }
  return entry
}

function stateOfSources(): string {
  const hash = createHash('sha1')
  for (const folder of ['electron', 'shared']) hashFolder(join(root, folder), hash)
  hash.update(String(statSync(join(root, 'package-lock.json')).mtimeMs))
  return hash.digest('hex')
}

function hashFolder(folder: string, hash: ReturnType<typeof createHash>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) hashFolder(path, hash)
    else if (/\.ts$/.test(entry.name) && !/\.(test|bench|testing)\.ts$/.test(entry.name)) {
      const { mtimeMs, size } = statSync(path)
      hash.update(`${path} ${mtimeMs} ${size}\n`)
    }
  }
}

/** Bundles of earlier states, left for an hour for tests that still run on them. */
function forgetOthers(present: string): void {
  mkdirSync(cache, { recursive: true })
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name)
    if (folder !== present && Date.now() - statSync(folder).mtimeMs > 3_600_000) rmSync(folder, { recursive: true, force: true })
  }
}
