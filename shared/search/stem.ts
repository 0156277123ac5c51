/**
 * The stem of a folded token, letter for letter the one that the index keeps: SQLite's FTS5 runs M. F. Porter's algorithm
 * ("An algorithm for suffix stripping", Program 14/3, 1980, with his two later amendments, -bli and -logi) on UTF-8
 * bytes. A test holds this against FTS5 itself. Snippets need it to mark the words that the index found.
 */

/** FTS5 leaves tokens alone that are longer than this, in bytes. */
const longestStemmed = 64
const shortestStemmed = 3

export function stem(token: string): string {
  if (isAscii(token)) return stemBytes(token)
  const stemmed = stemBytes(String.fromCharCode(...new TextEncoder().encode(token)))
  return new TextDecoder().decode(Uint8Array.from(stemmed, (byte) => byte.charCodeAt(0)))
}

function isAscii(token: string): boolean {
  for (let at = 0; at < token.length; at++) if (token.charCodeAt(at) > 127) return false
  return true
}

/** `word` holds one byte per character; everything outside ASCII counts as a consonant. */
function stemBytes(word: string): string {
  if (word.length < shortestStemmed || word.length > longestStemmed) return word
  let stemmed = withoutPlural(word)
  stemmed = withoutPastOrParticiple(stemmed)
  if (stemmed.endsWith('y') && hasVowel(stemmed.slice(0, -1))) stemmed = `${stemmed.slice(0, -1)}i`
  stemmed = replaceSuffix(stemmed, doubleSuffixes, atLeastOne)
  stemmed = replaceSuffix(stemmed, adjectiveSuffixes, atLeastOne)
  stemmed = replaceSuffix(stemmed, bareSuffixes, atLeastTwo)
  return withoutFinalE(stemmed)
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss')) return word
  if ((word.endsWith('sses') && word.length > 4) || (word.endsWith('ies') && word.length > 3)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function withoutPastOrParticiple(word: string): string {
  if (word.endsWith('eed') && word.length > 3) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const suffix = word.endsWith('ed') && word.length > 2 ? 2 : word.endsWith('ing') && word.length > 3 ? 3 : 0
  if (suffix === 0) return word
  const rest = word.slice(0, -suffix)
  if (!hasVowel(rest)) return word
  if (rest.length > 2 && (rest.endsWith('at') || rest.endsWith('bl') || rest.endsWith('iz'))) return `${rest}e`
  const last = rest.at(-1) ?? ''
  if (last === rest.at(-2) && !'aeioulsz'.includes(last)) return rest.slice(0, -1)
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest
}

function withoutFinalE(word: string): string {
  let stemmed = word
  if (stemmed.endsWith('e')) {
    const rest = stemmed.slice(0, -1)
    const syllables = measure(rest)
    if (syllables > 1 || (syllables === 1 && !endsShort(rest))) stemmed = rest
  }
  return stemmed.endsWith('ll') && measure(stemmed.slice(0, -1)) > 1 ? stemmed.slice(0, -1) : stemmed
}

type Replacement = readonly [suffix: string, by: string]

/** Porter's step 2. Of several suffixes that fit, the first counts, whether or not its condition holds. */
const doubleSuffixes: readonly Replacement[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['logi', 'log'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
]

/** Step 3. */
const adjectiveSuffixes: readonly Replacement[] = [
  ['ical', 'ic'],
  ['ness', ''],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ful', ''],
  ['ative', ''],
  ['alize', 'al'],
]

/** Step 4. */
const bareSuffixes: readonly Replacement[] = 'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize'
  .split(' ')
  .map((suffix) => [suffix, ''])

function replaceSuffix(word: string, replacements: readonly Replacement[], holds: (rest: string, suffix: string) => boolean): string {
  for (const [suffix, by] of replacements) {
    if (word.length <= suffix.length || !word.endsWith(suffix)) continue
    const rest = word.slice(0, -suffix.length)
    return holds(rest, suffix) ? rest + by : word
  }
  return word
}

function atLeastOne(rest: string): boolean {
  return measure(rest) > 0
}

function atLeastTwo(rest: string, suffix: string): boolean {
  return measure(rest) > 1 && (suffix !== 'ion' || rest.endsWith('s') || rest.endsWith('t'))
}

/** Y is a vowel after a consonant. */
function isVowel(letter: string, afterConsonant: boolean): boolean {
  return letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u' || (letter === 'y' && afterConsonant)
}

/** Porter's m: how often a vowel is followed by a consonant. */
function measure(word: string): number {
  let count = 0
  let consonant = false
  let seenVowel = false
  for (const letter of word) {
    consonant = !isVowel(letter, consonant)
    if (!consonant) seenVowel = true
    else if (seenVowel) {
      count++
      seenVowel = false
    }
  }
  return count
}

function hasVowel(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (isVowel(word.charAt(at), at > 0)) return true
  return false
}

/** Porter's *o: ends consonant, vowel, consonant, the last not w, x or y. */
function endsShort(word: string): boolean {
  const last = word.at(-1) ?? ''
  if (last === 'w' || last === 'x' || last === 'y') return false
  const kinds: boolean[] = []
  let consonant = false
  for (const letter of word) {
    consonant = !isVowel(letter, consonant)
    kinds.push(consonant)
  }
  const [third, second, first] = kinds.slice(-3)
  return kinds.length >= 3 && third === true && second === false && first === true
}
