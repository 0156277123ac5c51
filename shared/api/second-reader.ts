import { z } from '../model/schema'
import { inLibrary, path } from './call'

export const secondReaderInputs = {
  /** The folder of the model that reads what the rules found once more, on this computer; null while there is none. */
  'secondReader.read': z.object({}),
  /** Takes another model, or none, and compares the library again. A model that cannot be used is refused and nothing changes. */
  'secondReader.set': z.object({ ...inLibrary, folder: path.nullable() }),
} as const

export type SecondReaderOutputs = {
  'secondReader.read': { readonly folder: string | null }
  'secondReader.set': { readonly folder: string | null }
}
