/**
 * Runs a TypeScript file of the project in Node, bundled the way the program is, after building the program (its worker
 * is a file of its own).
 *
 *     node electron/launch/run-script.mjs resources/make-sample.ts
 */
import { spawnSync } from 'node:child_process'
import { join, parse, resolve } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { demandNode, ensurePackages, root } from './installation.mjs'

demandNode()
const [file, ...words] = process.argv.slice(2)
if (file === undefined) {
  console.error('Name the file to run.')
  process.exit(2)
}
ensurePackages((sentence) => console.error(sentence))
await ensureBuilt((sentence) => console.error(sentence))

process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'
const { build } = await import('vite')
const { name } = parse(file)
const outDir = join(root, 'node_modules', '.cache', 'scripts')
await build({
  root,
  configFile: join(root, 'vite.node.config.ts'),
  logLevel: 'error',
  build: {
    outDir,
    emptyOutDir: false,
    rollupOptions: {
      input: { [name]: resolve(root, file) },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
})
const { status } = spawnSync(process.execPath, [join(outDir, `${name}.mjs`), ...words], { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
