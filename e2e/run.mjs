#!/usr/bin/env node
/**
 * `npm test`: everything that must hold, from a bare clone: format and lint, types, dead code, unit tests, build, and the
 * journeys in a real browser and in a real Electron where one is to be had. Says what ran, and ends with the counts.
 *
 *     node e2e/run.mjs [--only lint|unit|e2e|packaged] [-- words for Playwright]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../electron/launch/build.mjs'
import { demandNode, ensurePackages, root } from '../electron/launch/installation.mjs'
import { findChromium } from './chromium.mjs'
import { findElectron, findScreen, packagedProgram } from './desktop.mjs'

const say = (sentence) => console.log(`\n— ${sentence}`)
const results = join(root, 'test-results')
const count = { passed: 0, failed: 0, skipped: 0 }
/** Sentences for the end: what ran, and what could not and why. */
const report = []

const parts = { lint, unit, e2e: () => journeys(['browser', 'desktop']), packaged: () => journeys(['packaged']) }

demandNode()
const { values, positionals } = words()

try {
  ensurePackages(say)
  mkdirSync(results, { recursive: true })
  for (const part of values.only === undefined ? ['lint', 'unit', 'e2e'] : [values.only]) await parts[part]()
} catch (error) {
  console.error(error.message)
  fail(error.message)
}

say('Summary')
for (const sentence of report) console.log(sentence)
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`)
process.exit(count.failed > 0 ? 1 : 0)

function words() {
  try {
    const parsed = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } })
    if (parsed.values.only === undefined || Object.hasOwn(parts, parsed.values.only)) return parsed
  } catch {
    // The usage says what is possible.
  }
  console.error(`Usage: npm test -- [--only ${Object.keys(parts).join('|')}] [-- words for Playwright, such as -g "a title"]`)
  process.exit(2)
}

function fail(sentence) {
  count.failed += 1
  report.push(`Failed: ${sentence}`)
}

/** Runs a tool from the packages. Returns whether it ended well. */
function run(tool, words, { prefix = [], env = {} } = {}) {
  const [program, ...rest] = [...prefix, process.execPath, join(root, 'node_modules', tool), ...words]
  const { status, error } = spawnSync(program, rest, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (error) console.error(error.message)
  return status === 0
}

function lint() {
  const checks = [
    ['Format, lint and the rules between folders', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
    ['Types', 'typescript/bin/tsc', ['--noEmit', '-p', '.']],
    ['Unused files, exports and packages', 'knip/bin/knip.js', ['--no-progress']],
    ['Notices of what is bundled', '../electron/launch/notices.mjs', ['--check']],
  ]
  for (const [name, tool, words] of checks) {
    say(name)
    if (run(tool, words)) report.push(`${name}: nothing to complain about.`)
    else fail(`${name}.`)
  }
}

function unit() {
  say('Unit and property tests')
  const file = join(results, 'unit.json')
  rmSync(file, { force: true })
  const well = run('vitest/vitest.mjs', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`])
  if (!existsSync(file)) return fail('the unit tests ended without a result.')
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'))
  add('Unit and property tests', { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }, well)
}

async function journeys(wanted) {
  await ensureBuilt(say)
  say('Looking for a browser, Electron and a screen')
  const projects = []
  const env = {}
  let prefix = []
  if (wanted.includes('browser')) {
    const chromium = await findChromium(say)
    // A person without any browser cannot use this host either, but its tests are half of what there is to prove.
    if (chromium.path === null) fail(`The journeys in the browser could not run: ${chromium.said}.`)
    else {
      projects.push('browser')
      Object.assign(env, chromium.env)
      report.push(`The journeys in the browser ran in ${chromium.said}.`)
    }
  }
  if (wanted.includes('desktop') || wanted.includes('packaged')) {
    const packaged = wanted.includes('packaged')
    const electron = packaged
      ? { path: packagedProgram(), said: 'there is no packaged program (npm run package)' }
      : await findElectron(say)
    const screen = electron.path === null ? null : findScreen(say)
    const name = packaged ? 'The journey in the packaged program' : 'The journeys on the desktop'
    if (electron.path === null) (packaged ? fail : skip)(`${name} could not run: ${electron.said}.`)
    else if (screen.prefix === null) (packaged ? fail : skip)(`${name} could not run: ${screen.said}.`)
    else {
      projects.push(packaged ? 'packaged' : 'desktop')
      env[packaged ? 'CROSSREAD_PACKAGED' : 'CROSSREAD_ELECTRON'] = electron.path
      prefix = screen.prefix
      report.push(packaged ? `${name} ran, on ${screen.said}.` : `${name} ran in ${electron.said}, on ${screen.said}.`)
    }
  }
  if (projects.length === 0) return
  say(`Journeys: ${projects.join(' and ')}`)
  const file = join(results, 'journeys.json')
  rmSync(file, { force: true })
  const words = ['test', ...projects.map((name) => `--project=${name}`), ...positionals]
  const well = run('@playwright/test/cli.js', words, { prefix, env })
  if (!existsSync(file)) return fail('the journeys ended without a result.')
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'))
  add('Journeys', { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }, well)
  for (const title of secondTry(suites)) report.push(`Passed only on the second try, so something in it races: ${title}`)
}

/** The titles of the journeys that failed once and then passed. */
function secondTry(suites = []) {
  return suites.flatMap(({ specs = [], suites: inner }) => [
    ...specs.flatMap(({ title, file, tests }) =>
      tests.filter(({ status }) => status === 'flaky').map(({ projectName }) => `[${projectName}] ${file}: ${title}`),
    ),
    ...secondTry(inner),
  ])
}

function skip(sentence) {
  report.push(sentence)
}

function add(name, { passed, failed, skipped }, well) {
  count.passed += passed
  count.failed += failed
  count.skipped += skipped
  report.push(`${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}.`)
  // A tool may fail without a failed test, for instance when a file cannot be loaded or nothing was found.
  if (!well && failed === 0) fail(`${name} did not end well, as said above.`)
}
