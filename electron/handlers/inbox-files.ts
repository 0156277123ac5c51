/** The files of an inbox: which are due, and what has to be remembered of those that are done with. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from '../../shared/model/schema'
import { isSystemFile } from '../../shared/text/saved-page'

/** The folder that is watched; up to which moment all its files are done with, and which later ones are as well, each in its state. */
export const inboxSchema = z.object({ folder: z.string(), since: z.number(), done: z.array(z.string()).default([]) })
export type Inbox = z.output<typeof inboxSchema>

export type InboxFile = {
  readonly name: string
  readonly path: string
  /** When it came here or was last written, in milliseconds. */
  readonly changed: number
  /** Names it in the state it is in: a file that is written again is another one. */
  readonly key: string
}

/** Files that came after what is known, the oldest first. */
export async function filesAfter({ folder, since }: Inbox): Promise<readonly InboxFile[]> {
  const files: InboxFile[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || isSystemFile(entry.name)) continue
    const path = join(folder, entry.name)
    const stats = await stat(path).catch(() => null)
    if (!stats) continue
    // A file that is moved here keeps the time of its words, but not that of its place.
    const changed = Math.max(stats.mtimeMs, stats.ctimeMs)
    if (changed > since) files.push({ name: entry.name, path, changed, key: `${entry.name} ${stats.mtimeMs} ${stats.size}` })
  }
  return files.sort((a, b) => a.changed - b.changed)
}

/** The inbox with no more remembered than is needed: before the first file that is still due, a moment says it all. */
export function tidied(inbox: Inbox, files: readonly InboxFile[]): Inbox {
  const done = new Set(inbox.done)
  const due = files.find(({ key }) => !done.has(key))?.changed ?? Number.POSITIVE_INFINITY
  const since = Math.max(inbox.since, ...files.map(({ changed }) => changed).filter((changed) => changed < due))
  return { ...inbox, since, done: files.filter(({ key, changed }) => changed > since && done.has(key)).map(({ key }) => key) }
}
