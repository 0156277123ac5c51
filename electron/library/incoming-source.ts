/** Writes the folder of a new source under a name that is not yet part of the library; one rename makes it one. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sourceSchema } from '../../shared/model/source'
import { sha256 } from './content-hash'
import { flushFolder, replaceFile } from './durable-write'
import type { NewSource } from './open-library'
import { serialiseRecords } from './record-codec'

/** Writes text, original, record and an empty list of annotations into `folder`, durably. */
export async function stageSource(folder: string, { source, text, original }: NewSource): Promise<void> {
  const bytes = Buffer.from(text)
  if (sha256(bytes) !== source.textHash || text.length !== source.length)
    throw new Error('The hash or length of a new source is not that of its text.')
  if (sha256(original) !== source.original.hash) throw new Error('The hash of a new source is not that of its original file.')
  // In the canonical order of its fields, as every later writing has it: undoing a change must bring back the very same file.
  const record = sourceSchema.parse(source)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await Promise.all([
    replaceFile(join(folder, 'text.txt'), bytes),
    replaceFile(join(folder, `original${source.original.extension}`), original),
    replaceFile(join(folder, 'source.json'), serialiseRecords('source', new Map([[record.id, record]]))),
    replaceFile(join(folder, 'annotations.json'), serialiseRecords('annotation', new Map())),
  ])
  await flushFolder(folder)
}
