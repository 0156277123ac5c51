/** A disk that refuses a single call: a moment that no permission or quota can bring about from outside. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

type Refuses = {
  readonly rename?: (from: string, to: string) => boolean
  readonly unlink?: (path: string) => boolean
  readonly look?: (path: string) => boolean
}

/** Does `work` on a disk that refuses what is named. */
export async function onDiskThat(refuses: Refuses, work: () => Promise<unknown>): Promise<void> {
  const { renameSync, unlinkSync, lstatSync } = fs
  const refuse = (syscall: string) => {
    throw Object.assign(new Error(`EIO: i/o error, ${syscall}`), { code: 'EIO', syscall })
  }
  fs.renameSync = (from, to) => (refuses.rename?.(String(from), String(to)) ? refuse('rename') : renameSync(from, to))
  fs.unlinkSync = (path) => (refuses.unlink?.(String(path)) ? refuse('unlink') : unlinkSync(path))
  const lookOrRefuse = (...asked: Parameters<typeof lstatSync>) =>
    refuses.look?.(String(asked[0])) ? refuse('lstat') : lstatSync(...asked)
  Object.assign(fs, { lstatSync: lookOrRefuse })
  syncBuiltinESMExports()
  try {
    await work()
  } finally {
    Object.assign(fs, { renameSync, unlinkSync, lstatSync })
    syncBuiltinESMExports()
  }
}
