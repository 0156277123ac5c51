/** `crossread anchor --jsonl`: a request a line, an answer a line. */
import { offsetSchema, z } from '../../shared/model/schema'
import { type AnchorText, anchorIn, type Found, prepareText } from '../../shared/text/anchor'
import type { Program } from './program'
import { readLines } from './read-lines'
import { sentenceOf } from './request-fault'

const requestSchema = z.object({
  text: z.string(),
  exact: z.string().min(1),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
  start: offsetSchema,
  end: offsetSchema,
})

/** Answers every line that is not empty. False when one of them could not be answered. */
export async function answerAnchorLines({ stdin, write, say }: Pick<Program, 'stdin' | 'write' | 'say'>): Promise<boolean> {
  let number = 0
  let well = true
  // Requests about one text come one after the other: it is made ready once for all of them.
  let prepared: AnchorText = prepareText('')
  for await (const line of readLines(stdin)) {
    number += 1
    if (line.trim() === '') continue
    let answer: Found | null | { readonly error: string }
    try {
      const { text, ...quote } = requestSchema.parse(JSON.parse(line))
      if (text !== prepared.text) prepared = prepareText(text)
      answer = anchorIn(prepared, quote)
    } catch (error) {
      well = false
      answer = { error: sentenceOf(error) }
      say(`Line ${number}: ${answer.error}`)
    }
    await write(`${JSON.stringify(answer)}\n`)
  }
  return well
}
