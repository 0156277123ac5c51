import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shortcutTable, withShortcuts } from './shortcut-table'

const readme = readFileSync('README.md', 'utf8')

test('the README lists the shortcuts that the program has', () => {
  expect(readme).toBe(withShortcuts(readme, shortcutTable()))
})

test('every picture and file that the README points to is there', () => {
  const paths = [...readme.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map((match) => match[1] ?? '')
  expect(paths.length).toBeGreaterThan(3)
  for (const path of paths) expect(existsSync(path), path).toBe(true)
})

test('every command of the README is one of the package', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  for (const [, name] of readme.matchAll(/`npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(name)
})
