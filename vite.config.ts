import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The window: for Chromium 108 (Electron 22) and newer. No script or style stands in the page, so that a strict policy holds. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome108',
    cssTarget: 'chrome108',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
