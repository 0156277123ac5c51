/** `crossread extract --jsonl`: a request a line, an answer a line, in this very thread: starting one per line would cost more than the work. */
import { z } from '../../shared/model/schema'
import { answerFor, type ExtractAnswer } from '../importers/answer'
import { importHtml } from '../importers/import-html'
import { importText } from '../importers/import-text'
import type { Program } from './program'
import { readLines } from './read-lines'
import { sentenceOf } from './request-fault'

const requestSchema = z
  .object({ html: z.string().nullish(), text: z.string().nullish(), url: z.string().nullish() })
  .refine((request) => (request.html ?? null) === null || (request.text ?? null) === null, 'expected html or text, not both')
  .refine((request) => (request.html ?? null) !== null || (request.text ?? null) !== null, 'expected html or text')

type Answer = ExtractAnswer & { readonly error?: string }

const nothing: ExtractAnswer = { title: null, byline: null, published: null, siteName: null, text: '' }

/** Answers every line that is not empty. False when one of them could not be answered. */
export async function answerLines({ stdin, write, say }: Pick<Program, 'stdin' | 'write' | 'say'>): Promise<boolean> {
  let number = 0
  let well = true
  for await (const line of readLines(stdin)) {
    number += 1
    if (line.trim() === '') continue
    const answer = answerTo(line)
    if (answer.error !== undefined) {
      well = false
      say(`Line ${number}: ${answer.error}`)
    }
    await write(`${JSON.stringify(answer)}\n`)
  }
  return well
}

/** The answer to one request, whatever is in it: whoever asked waits for a line. */
export function answerTo(line: string): Answer {
  try {
    const request = requestSchema.parse(JSON.parse(line))
    return answerFor(typeof request.html === 'string' ? importHtml(request.html, request.url ?? null) : importText(request.text ?? ''))
  } catch (error) {
    return { ...nothing, error: sentenceOf(error) }
  }
}
