/** Cuts a sentence into clauses: stretches with one predicate each, so that a fact is compared with its own words only. */
import type { Token } from '../language/language-reader'

const cutting = /^(?:and|but|while|whereas|although|though|because|before|after|when|until|once|since|which|who|where|so)$/i
const isVerb = (token: Token) => token.tag === 'VERB' || token.tag === 'AUX'

/** Shorter stretches belong to their neighbour. */
const fewestTokens = 3

/** The tokens of each clause, in order; none is lost. */
export function clausesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const clauses: Token[][] = []
  let current: Token[] = []
  tokens.forEach((token, index) => {
    if (cutsAt(tokens, index, current)) {
      clauses.push(current)
      current = []
    }
    current.push(token)
  })
  if (current.length > 0) clauses.push(current)
  return clauses
}

function cutsAt(tokens: readonly Token[], index: number, current: readonly Token[]): boolean {
  if (current.length < fewestTokens || !current.some(isVerb)) return false
  const token = tokens[index]
  const previous = tokens[index - 1]
  if (token === undefined) return false
  const rest = restOfStretch(tokens, index)
  if (rest.length < fewestTokens || !rest.some(isVerb)) return false
  if (/^[;:—–]$/.test(previous?.text ?? '')) return true
  if (cutting.test(token.text)) return !standsAlone(tokens, index)
  return previous?.text === ',' && !/^(?:said|says|told|added|including)$/i.test(token.text)
}

/** "Have since been sold", "stop at once", "after 9 p.m.": here the word begins no clause. */
function standsAlone(tokens: readonly Token[], index: number): boolean {
  const [previous, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  if (/^since$/i.test(token?.text ?? '')) return next?.tag === 'AUX' || next?.tag === 'VERB'
  if (/^once$/i.test(token?.text ?? '')) return previous?.tag === 'ADP' || next?.tag === 'ADP'
  return (
    /^(?:after|before|until|since)$/i.test(token?.text ?? '') &&
    /^(?:\d|noon|midnight|dawn|dusk|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$)/.test(next?.text ?? '')
  )
}

/** The tokens up to the next mark that could end a clause. */
function restOfStretch(tokens: readonly Token[], index: number): readonly Token[] {
  const end = tokens.findIndex((token, at) => at > index && /^[;:—–,]$/.test(token.text))
  return tokens.slice(index, end < 0 ? tokens.length : end)
}
