import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** What must not reach the window, whichever way it is imported: the linter sees one import, this sees all that follow from it. */
const hostOnly = /\/node_modules\/(zod|lowdb|steno|electron|linkedom|node-sqlite3-wasm)\/|^node:|\/electron\//

function keepHostCodeOut(): Plugin {
  return {
    name: 'keep-host-code-out',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        const stray = Object.keys(chunk.modules).find((id) => hostOnly.test(id.replaceAll('\\', '/')))
        if (stray)
          this.error(
            `${stray} got into the window. Import types from shared/model with \`import type\`, and values from files that need no schemas.`,
          )
      }
    },
  }
}

/** The window: for Chromium 108 (Electron 22) and newer. No script or style stands in the page, so that a strict policy holds. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), keepHostCodeOut()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome108',
    cssTarget: 'chrome108',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The window loads from this computer's disk, where one larger file costs nothing.
    chunkSizeWarningLimit: 2_000,
  },
})
