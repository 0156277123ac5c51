/** Installs packages of the system where that is possible without asking: as root on Debian and its kin. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Returns whether it worked. `say` hears one sentence before. */
export function installSystemPackages(names, say) {
  say(`Installing ${names.join(', ')} with apt-get.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...words) =>
    spawnSync('apt-get', ['-qq', ...words], { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 5 * 60_000 }).status === 0
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...names)
}
