/** Writes the table of shortcuts into the README from the one list of commands: `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { shortcutTable, withShortcuts } from './shortcut-table'

const readme = readFileSync('README.md', 'utf8')
writeFileSync('README.md', withShortcuts(readme, shortcutTable()))
