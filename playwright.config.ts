import { defineConfig } from '@playwright/test'
import type { HostOptions } from './e2e/fixtures/host'

/** The same journeys on both hosts. `e2e/run.mjs` finds the browser, Electron and the screen, and says which projects can run. */
export default defineConfig<HostOptions>({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/journeys',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'browser', use: { hostKind: 'browser' }, testIgnore: '*desktop*', grepInvert: /@packaged-only/ },
    { name: 'desktop', use: { hostKind: 'desktop' }, testIgnore: '*browser*', grepInvert: /@packaged-only/ },
    { name: 'packaged', use: { hostKind: 'packaged' }, grep: /@packaged/ },
  ],
})
