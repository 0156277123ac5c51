/** Whether words would be lost because two people wrote in the same place, neither of them seeing the other's. */

import type { Put } from '../model/change'
import type { Library } from '../model/library'
import { differences, fieldsOf } from './record-fields'

type Versions = {
  /** The record as it is stored. */
  readonly before: Put
  /** As it is to be. */
  readonly after: Put
  /** As it was when the person began to write. */
  readonly seen: Put
}

/** Whether a field is replaced that somebody else changed since it was last seen here. Of a field that is empty now nothing can be lost. */
export function replacesUnseen({ before, after, seen }: Versions, library: Pick<Library, 'colours'>): boolean {
  const stored = fieldsOf(before, library)
  const changed = new Set(differences(stored, fieldsOf(seen, library)).map(({ name }) => name))
  const replaced = differences(stored, fieldsOf(after, library))
  return replaced.some(({ name, ours }) => changed.has(name) && ours.trim() !== '')
}
