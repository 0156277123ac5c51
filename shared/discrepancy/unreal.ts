/** What is merely supposed, wished or asked for: it asserts nothing. */
import type { Token } from '../language/language-reader'

/** Under a condition, a question or a duty nothing is told to have happened. */
export function isUnreal(tokens: readonly Token[], from: number): boolean {
  return (
    counterfactual(tokens.slice(Math.max(0, from - 4), from)) ||
    tokens.slice(0, from).some(({ text }) => /^(?:if|unless|whether|should|must|ought|lest|suppose)$/i.test(text)) ||
    merelyMeant(tokens, from)
  )
}

/** "A strike that would have halted the trains" did not halt them. */
function counterfactual(before: readonly Token[]): boolean {
  return before.some(({ text }, at) => /^(?:would|could|might)$/i.test(text) && /^have$/i.test(before[at + 1]?.text ?? ''))
}

/** Words under which an infinitive is wished, tried or asked for, and not told: "an intention to avoid criticism", "sought to close it". */
const meaning =
  /^(?:intention|intend|aim|want|wish|hope|seek|try|attempt|plan|expect|urge|call|ask|demand|order|need|bid|effort|attempt|how|way|chance|opportunity|able|threaten|ready|willing|likely|set|due|designed|desire|proposal|propose|request|right)$/i

/** How far before "to" such a word may stand. */
const meaningReach = 4

function merelyMeant(tokens: readonly Token[], from: number): boolean {
  const to = tokens.findIndex(({ text }, index) => index >= from - 3 && index < from && /^to$/i.test(text))
  if (to < 0 || tokens.slice(to + 1, from).some(({ tag }) => tag !== 'ADV' && tag !== 'VERB')) return false
  return tokens.slice(Math.max(0, to - meaningReach), to).some(({ lemma, text }) => meaning.test(lemma) || meaning.test(text))
}
