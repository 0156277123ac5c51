import { defineConfig } from 'vite'

/** The preload alone, in one file: a sandboxed preload cannot load another. */
export default defineConfig({
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'electron/desktop/preload.ts',
    outDir: 'dist/preload',
    emptyOutDir: true,
    target: 'chrome108',
    rollupOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
})
