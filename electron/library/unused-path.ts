/** Names for what is kept beside something else: two things that are kept in one moment must not replace each other. */
import { lstatSync } from 'node:fs'

/** The first of the paths that `named` gives for 0, 1, 2… at which there is nothing. Only one process writes a library, so it stays free. */
export function unusedPath(absolute: (path: string) => string, named: (count: number) => string): string {
  for (let count = 0; ; count += 1) {
    const path = named(count)
    if (!lstatSync(absolute(path), { throwIfNoEntry: false })) return path
  }
}

/** A name as it is, and with a number where it is taken. */
export function numbered(name: string): (count: number) => string {
  return (count) => (count === 0 ? name : `${name}-${count + 1}`)
}
