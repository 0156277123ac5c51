import { basename, resolve } from 'node:path'
import { print, withHost } from './cli-host'
import type { CliInput } from './main'
import { UsageError } from './usage'

export function newLibrary({ paths: [path], options }: CliInput): Promise<number> {
  if (path === undefined) throw new UsageError('Name the folder of the new library.')
  return withHost(async (ask) => {
    const snapshot = await ask('libraries.create', { path: resolve(path), title: options.title ?? basename(resolve(path)) })
    print(options.json ? { path: snapshot.path, id: snapshot.library.id, title: snapshot.library.title } : snapshot.path)
    return 0
  })
}
