import { defineConfig } from 'vitest/config'

/** Logic only: what a person sees is tested by the journeys in e2e/. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['{electron,renderer,shared,resources}/**/*.test.{ts,tsx}'],
    benchmark: { include: ['{electron,shared}/**/*.bench.ts'] },
  },
})
