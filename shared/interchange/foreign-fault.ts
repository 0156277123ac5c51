/** Thrown by readers of other programs' files: what is wrong with the file, as the end of a sentence that names it. */
export class ForeignFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ForeignFault'
  }
}

/** What may be in JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [key: string]: Json | undefined }

/** The JSON of a file. Throws `ForeignFault`. */
export function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    throw new ForeignFault('is not JSON: it may be cut off or garbled')
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One or many, as a list. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value as Json]
}

export function stringOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
