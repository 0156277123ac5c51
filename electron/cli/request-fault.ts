import { z } from '../../shared/model/schema'
import { CallError } from '../../shared/result'

/** Why a request on standard input could not be answered, in a sentence. */
export function sentenceOf(error: unknown): string {
  if (error instanceof CallError) return error.message
  if (error instanceof SyntaxError) return 'The request is not JSON.'
  if (error instanceof z.ZodError)
    return `The request does not fit: ${error.issues.map((issue) => [...issue.path, issue.message].join(' ')).join(', ')}.`
  return `The request could not be answered: ${error instanceof Error ? error.message : String(error)}`
}
