import { writtenFormIds } from '../interchange/written-forms'
import { sourceIdSchema, z } from '../model/schema'
import { inLibrary } from './call'

export const interchangeInputs = {
  /** Annotations, claims and sources in a form that another tool reads. */
  'interchange.export': z.object({ ...inLibrary, form: z.enum(writtenFormIds) }),
  /** One source with its annotations beside its text, as a web page. */
  'interchange.annotated': z.object({ ...inLibrary, id: sourceIdSchema }),
} as const

export type InterchangeOutputs = {
  'interchange.export': {
    readonly fileName: string
    readonly bytes: Uint8Array
    /** Titles of the sources whose files could not be read: their annotations are left out. */
    readonly unreadable: readonly string[]
  }
  'interchange.annotated': { readonly fileName: string; readonly bytes: Uint8Array; readonly annotations: number }
}
