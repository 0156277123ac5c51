import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite'

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

/** What the interface and the texts of most languages are set in: asked for with the page, nothing is set twice. */
const firstFonts = /\/(inter|literata)-latin-wght-normal-[^/]*\.woff2$/

/**
 * The first script imports the workbench when it has sent its questions (renderer/start.ts). The page names the workbench's files,
 * so that they are read and compiled meanwhile, and its styles, so that nothing is drawn without them.
 */
function preloadWorkbench(): Plugin {
  return {
    name: 'preload-workbench',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
        const workbench = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/renderer/main.tsx'))
        if (!workbench) return []
        const needed = [workbench, ...chunks.filter(({ fileName }) => workbench.imports.includes(fileName))]
        const styles = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
        const fonts = Object.keys(bundle).filter((file) => firstFonts.test(file))
        const link = (rel: string, file: string, as?: string): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel, ...(as ? { as } : {}), href: `./${file}`, crossorigin: true },
          injectTo: 'head',
        })
        return [
          ...styles.map((file) => link('stylesheet', file)),
          ...needed.map(({ fileName }) => link('modulepreload', fileName)),
          ...fonts.map((file) => link('preload', file, 'font')),
        ]
      },
    },
  }
}

/** The window: for Chromium 108 (Electron 22) and newer. No script or style stands in the page, so that a strict policy holds. */
export default defineConfig({
  root: 'renderer',
  base: './',
  // Its form for browsers asks the document what a named character is; briefs are drawn in a thread that has none.
  resolve: {
    alias: { 'decode-named-character-reference': join(import.meta.dirname, 'node_modules/decode-named-character-reference/index.js') },
  },
  plugins: [react(), keepHostCodeOut(), preloadWorkbench()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome108',
    cssTarget: 'chrome108',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The window loads from this computer's disk, where one larger file costs nothing.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      output: {
        // What every view needs is one file: a file for each module that two of them share would be two dozen requests at the start.
        // What the first script needs is another, so that it is there before.
        codeSplitting: {
          groups: [
            { name: 'first', test: /[\\/]renderer[\\/](held-events|host)\.|preload-helper/, priority: 1 },
            { name: 'workbench', test: /[\\/]renderer[\\/](state|ui)[\\/](?!markdown-text)/ },
          ],
        },
      },
    },
  },
})
