import { annotationSchema } from './annotation'
import { briefSchema } from './brief'
import { claimSchema } from './claim'
import { decisionSchema } from './decision'
import { librarySchema } from './library'
import { linkSchema } from './link'
import { annotationIdSchema, briefIdSchema, claimIdSchema, decisionIdSchema, type Frozen, linkIdSchema, sourceIdSchema, z } from './schema'
import { sourceSchema } from './source'

const putSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('library'), record: librarySchema }),
  z.object({ kind: z.literal('source'), record: sourceSchema }),
  z.object({ kind: z.literal('annotation'), record: annotationSchema }),
  z.object({ kind: z.literal('claim'), record: claimSchema }),
  z.object({ kind: z.literal('link'), record: linkSchema }),
  z.object({ kind: z.literal('decision'), record: decisionSchema }),
  z.object({ kind: z.literal('brief'), record: briefSchema }),
])

export const removalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source'), id: sourceIdSchema }),
  z.object({ kind: z.literal('annotation'), id: annotationIdSchema, sourceId: sourceIdSchema }),
  z.object({ kind: z.literal('claim'), id: claimIdSchema }),
  z.object({ kind: z.literal('link'), id: linkIdSchema }),
  z.object({ kind: z.literal('decision'), id: decisionIdSchema }),
  z.object({ kind: z.literal('brief'), id: briefIdSchema }),
])

export const changeSchema = z.object({ puts: z.array(putSchema), removals: z.array(removalSchema) })

/** A whole record as it is from now on: new, or in place of the one with its id. */
export type Put = Frozen<z.output<typeof putSchema>>

/**
 * A record that is gone. Removing a source takes its folder (text, original, annotations) with it to the trash, and a put
 * of that source brings the folder back; its annotations are therefore listed as removals and puts of their own, so that
 * every copy of the workspace stays complete.
 */
export type Removal = Frozen<z.output<typeof removalSchema>>

/** What one act did to a library, as data: folded by `applyChange`, written by the store, reversed by undo. */
export type Change = Frozen<z.output<typeof changeSchema>>
