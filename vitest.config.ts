import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Logic only: what a person sees is tested by the journeys in e2e/. */
export default defineConfig({
  test: {
    environment: 'node',
    // Left to itself it leaves one processor free, which on a machine with two is every second one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    include: ['{electron,renderer,shared,resources}/**/*.test.{ts,tsx}'],
    // Only a test that hangs may fail by time: on a busy machine the longest properties take ten times what they take on a free one.
    testTimeout: 30_000,
    benchmark: { include: ['{e2e,electron,shared}/**/*.bench.ts'] },
  },
})
