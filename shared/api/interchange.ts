import { writtenFormIds } from '../interchange/written-forms'
import { z } from '../model/schema'
import { inLibrary } from './call'

export const interchangeInputs = {
  /** Annotations, claims and sources in a form that another tool reads. */
  'interchange.export': z.object({ ...inLibrary, form: z.enum(writtenFormIds) }),
} as const

export type InterchangeOutputs = {
  'interchange.export': {
    readonly fileName: string
    readonly bytes: Uint8Array
    /** Titles of the sources whose files could not be read: their annotations are left out. */
    readonly unreadable: readonly string[]
  }
}
