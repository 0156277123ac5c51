/**
 * One writer at a time. The lock is a file that names its process; a dead process, or another one that got its number,
 * never blocks. On another computer its pulse (the file's time, renewed while the library is open) is all there is to judge by.
 */
import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type IsoTime, z } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import { isMissing } from './disk-failure'
import { discardFile, temporaryName } from './durable-write'
import { lockFile } from './layout'
import { type Host, isRunning, processStart, thisHost } from './process-identity'

/** How often an open library renews its lock. */
const pulse = 20_000

/** Without a pulse for this long, a lock of another computer is taken as left behind: six pulses, enough for a slow network folder. */
const silence = 6 * pulse

/** How often a lock that changes hands under our eyes is looked at again. */
const attempts = 20

const ownerSchema = z.object({
  token: z.string(),
  pid: z.int().positive(),
  host: z.object({ name: z.string(), machine: z.string(), boot: z.string(), namespace: z.string() }),
  processStart: z.string().nullable(),
  since: z.string(),
})
type Owner = z.output<typeof ownerSchema>

export class LibraryLock {
  private readonly timer: NodeJS.Timeout

  private constructor(
    private readonly path: string,
    private readonly text: string,
  ) {
    this.timer = setInterval(() => this.renew(), pulse)
    this.timer.unref()
  }

  /** @throws CallError `library-locked` with who and since when; system errors when the folder cannot be written */
  static acquire(root: string, now: IsoTime): LibraryLock {
    const path = join(root, lockFile)
    const host = thisHost()
    const owner: Owner = {
      token: randomBytes(12).toString('hex'),
      pid: process.pid,
      host,
      processStart: processStart(process.pid),
      since: now,
    }
    const text = JSON.stringify(owner, null, 2)
    const candidate = temporaryName(path)
    writeFileSync(candidate, text, { flag: 'wx' })
    try {
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        if (claim(candidate, path)) return new LibraryLock(path, text)
        const there = look(path)
        if (!there) continue
        if (isHeld(there, host, statSync(candidate).mtimeMs)) throw held(there.owner)
        dropStale(path, there.text)
      }
      throw held(null)
    } finally {
      discardFile(candidate)
    }
  }

  /**
   * Makes sure before each write that nobody took the library over (after this computer slept for long, its lock may look
   * left behind to another one).
   * @throws CallError `library-locked`
   */
  assertOurs(): void {
    const there = readText(this.path)
    if (there === this.text) return
    if (there !== null) throw held(parseOwner(there))
    // Somebody deleted the lock file ("clean up"), but nobody else took it.
    writeFileSync(this.path, this.text, { flag: 'wx' })
  }

  release(): void {
    clearInterval(this.timer)
    if (readText(this.path) === this.text) unlinkSync(this.path)
  }

  private renew(): void {
    try {
      const now = new Date()
      utimesSync(this.path, now, now)
    } catch (error) {
      // A lock that cannot be renewed is noticed by `assertOurs` before the next write, where a person can be told.
      if (!(error instanceof Error)) throw error
    }
  }
}

type Found = { readonly text: string; readonly owner: Owner | null; readonly renewedAt: number }

function look(path: string): Found | null {
  const text = readText(path)
  const renewedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  return text === null || renewedAt === undefined ? null : { text, owner: parseOwner(text), renewedAt }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function parseOwner(text: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Takes the name atomically and with its content, so that nobody ever reads half a lock. */
function claim(candidate: string, path: string): boolean {
  try {
    linkSync(candidate, path)
    return true
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return false
    // Folders without hard links (exFAT, some network drives): creating exclusively is the next best thing.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EOPNOTSUPP' && code !== 'EMLINK') throw error
  }
  try {
    writeFileSync(path, readFileSync(candidate), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** `now` is by the clock of the disk that the lock lies on, so that computers with differing clocks agree. */
function isHeld({ owner, renewedAt }: Found, host: Host, now: number): boolean {
  // Garbled by a crash of the system, or being written this very moment where it cannot be linked.
  if (!owner) return now - renewedAt < pulse / 4
  const hasPulse = now - renewedAt < silence
  if (owner.host.name !== host.name || owner.host.machine !== host.machine) return hasPulse
  if (owner.host.boot !== host.boot) return false
  if (owner.host.namespace !== host.namespace) return hasPulse
  if (!isRunning(owner.pid)) return false
  const start = processStart(owner.pid)
  return start === null || owner.processStart === null || start === owner.processStart
}

/** Removes a lock that was left behind, unless somebody replaced it since it was read. */
function dropStale(path: string, text: string): void {
  const aside = temporaryName(path)
  try {
    renameSync(path, aside)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  if (readFileSync(aside, 'utf8') !== text) claim(aside, path)
  discardFile(aside)
}

function held(owner: Owner | null): CallError {
  const who = owner ? `process ${owner.pid} on ${owner.host.name}, since ${owner.since}` : 'a process that is just starting'
  return new CallError(
    'library-locked',
    `This library is already open in another Crossread (${who}). Close it there, or open it here for reading only. Nothing was changed.`,
  )
}
