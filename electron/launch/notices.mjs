/**
 * Writes THIRD-PARTY-NOTICES.md: the licences of every package of which something is in the built program. It asks the
 * bundler what went in, so that tools are left out and nothing that is shipped is forgotten.
 *
 *     node electron/launch/notices.mjs [--check]     `--check` writes nothing and fails when the file is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensurePackages, root } from './installation.mjs'

const file = join(root, 'THIRD-PARTY-NOTICES.md')
const configs = ['vite.config.ts', 'vite.node.config.ts', 'vite.preload.config.ts']

/** Licences of what a package carries of others, where that is shipped. */
const innerLicences = { 'pdfjs-dist': ['cmaps/LICENSE'] }

ensurePackages((sentence) => console.error(sentence))
const text = notices(await bundledPackages())
if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('THIRD-PARTY-NOTICES.md does not match what is bundled. Run `npm run notices`.')
  process.exitCode = 1
}

/** The folders of all packages that the three builds read a file from. */
async function bundledPackages() {
  const { build } = await import('vite')
  const folders = new Set()
  const note = (id) => {
    const path = id.replaceAll('\\', '/').replace(/^\0+/, '').split('?')[0]
    const found = path.match(/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/)
    if (found && existsSync(join(found[0], 'package.json'))) folders.add(found[0])
  }
  const collector = {
    name: 'collect-packages',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk') Object.keys(part.modules).forEach(note)
        else for (const name of part.originalFileNames ?? []) note(join(root, 'renderer', name))
      }
      for (const id of this.getModuleIds()) if (/\.css$/.test(id)) note(id)
    },
  }
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'
  for (const configFile of configs)
    await build({
      root: configFile === configs[0] ? join(root, 'renderer') : root,
      configFile: join(root, configFile),
      logLevel: 'error',
      build: { write: false },
      plugins: [collector],
    })
  return [...folders].sort()
}

function notices(folders) {
  const packages = folders.map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1))
  const byText = new Map()
  for (const one of packages) byText.set(one.text, [...(byText.get(one.text) ?? []), one])
  const parts = [...byText].map(([licence, holders]) => {
    const titles = holders.map(
      ({ name, version, licence: kind, address }) => `- ${name} ${version} (${kind})${address ? ` <${address}>` : ''}`,
    )
    return `${titles.join('\n')}\n\n${fenced(licence)}`
  })
  return `# Third-party notices

Crossread is built from the packages below; parts of them are in the built program, under these licences. Electron and
Chromium bring notices of their own, which lie beside the packaged program (\`LICENSE.electron.txt\`,
\`LICENSES.chromium.html\`). Made by \`npm run notices\`.

${parts.join('\n\n---\n\n')}
`
}

function readPackage(folder) {
  const { name, version, license, repository, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const licenceFile = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry))
  const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url)?.replace(/^git\+/, '').replace(/\.git$/, '')
  return {
    name,
    version,
    licence: license ?? 'see below',
    address: address?.startsWith('http') ? address : null,
    text: [licenceFile, ...(innerLicences[name] ?? [])]
      .map((path) =>
        path
          ? readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n').trim()
          : `${name} states its licence as ${license} and carries no text of it.`,
      )
      .join('\n\n'),
  }
}

/** Licences hold Markdown signs that are not meant as such. */
function fenced(text) {
  return `~~~text\n${text}\n~~~`
}
