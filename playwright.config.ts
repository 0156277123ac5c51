import { defineConfig } from '@playwright/test'
import { chromiumOptions } from './e2e/fixtures/chromium-options'
import type { HostOptions } from './e2e/fixtures/host'

/** The same journeys on both hosts. `e2e/run.mjs` finds the browser, Electron and the screen, and says which projects can run. */
export default defineConfig<HostOptions>({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/journeys',
  forbidOnly: true,
  // A machine that stalls for seconds is not a defect of the program. What passes only the second time is named at the end of `npm test`.
  retries: process.env['CI'] ? 1 : 0,
  // Each test runs a host and a window of its own: more at once would starve each other on the two cores of a small machine.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    // A trace slows every journey down; where there is a second try, that one leaves one.
    trace: process.env['CI'] ? 'on-first-retry' : 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'browser', use: { hostKind: 'browser', launchOptions: chromiumOptions() }, testIgnore: '*desktop*' },
    // Two windows on one screen would take the focus from each other.
    { name: 'desktop', use: { hostKind: 'desktop' }, testIgnore: '*browser*', workers: 1 },
    { name: 'packaged', use: { hostKind: 'packaged' }, grep: /@packaged/, workers: 1 },
  ],
})
