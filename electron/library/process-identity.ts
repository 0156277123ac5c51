/** Who a process is beyond its number, which the system gives to another one later. */
import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * The computer as far as process numbers mean the same. Boot and namespace are known on Linux only: after another boot every
 * old process is dead, and containers that share a folder cannot see each other's processes. Empty where unknown.
 */
export type Host = { readonly name: string; readonly machine: string; readonly boot: string; readonly namespace: string }

export function thisHost(): Host {
  const linux = process.platform === 'linux'
  return {
    name: hostname(),
    machine: linux ? readOr('', () => readFileSync('/etc/machine-id', 'utf8').trim()) : '',
    boot: linux ? readOr('', () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()) : '',
    namespace: linux ? readOr('', () => readlinkSync('/proc/self/ns/pid')) : '',
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs under another account.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a running process began, in the system's own words: only good for comparing. Null when the system does not tell. */
export function processStart(pid: number): string | null {
  if (process.platform === 'linux') {
    return readOr(null, () => {
      const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // The second field is a program name that may contain blanks and parentheses; the 22nd is the start, in clock ticks since boot.
      return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null
    })
  }
  if (process.platform === 'win32') {
    return ask('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`])
  }
  return ask('ps', ['-p', String(pid), '-o', 'lstart='])
}

function ask(program: string, args: readonly string[]): string | null {
  return readOr(
    null,
    () => execFileSync(program, args, { encoding: 'utf8', timeout: 5_000, stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null,
  )
}

function readOr<T>(otherwise: T, read: () => T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
