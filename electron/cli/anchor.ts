import { answerAnchorLines } from './anchor-lines'
import { type Command, exitCodes, UsageError } from './program'

export const anchorCommand: Command = {
  name: 'anchor',
  usage: 'anchor --jsonl < REQUESTS',
  summary: 'Finds quotes again in texts that may have changed.',
  help: `Answers requests: a line {"text", "exact", "prefix", "suffix", "start", "end"} on standard input gives a line
{"start", "end", "state", "score"} on standard output, in order, or null where the quote is gone or could be meant in
several places. Offsets are UTF-16 code units. "state" is exact, moved or reworded. A request that cannot be answered
gives {"error"}.

  --jsonl   requests and answers a line each; the only form there is`,
  options: { jsonl: { type: 'boolean' } },
  async run({ values, positionals }, program) {
    if (positionals.length > 0) throw new UsageError('anchor reads its requests from standard input; no files can be named with it.')
    if (!values['jsonl']) throw new UsageError('anchor needs --jsonl: it reads requests from standard input.')
    return (await answerAnchorLines(program)) ? exitCodes.ok : exitCodes.failure
  },
}
