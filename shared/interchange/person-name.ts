/** Bylines as names of a bibliography: family and given name where that is plain, else the words as they stand. */

export type BibliographicName =
  | {
      readonly family: string
      readonly given: string
      /** `von`, `de la`: stays before the family name and is not what one sorts by. */
      readonly particle: string
      /** `Jr.`, `III`. */
      readonly suffix: string
    }
  /** A body, or a name that cannot be taken apart without guessing. */
  | { readonly literal: string }

/** Lower-case words that begin a family name in European and Arabic names. Capitalised they are part of the name itself. */
const particles = new Set(
  'af al ap ben bin da das de del della den der des di do dos du el la las le los ten ter van vom von y zu zum zur'.split(' '),
)

const suffix = /^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/i

/** Nouns that name bodies, not people: a ministry has no given name. */
const body =
  /\b(?:agency|association|authority|board|bureau|centre|center|channel|club|college|commission|committee|company|correspondents?|council|court|department|desk|editors?|federation|force|foundation|gazette|government|group|guard|herald|inc|institute|journal|ltd|magazine|media|ministry|network|news|newsroom|office|organi[sz]ation|party|police|post|press|reporters?|service|society|staff|team|times|tribune|union|university|writers?)\b/i

/** Words that stand inside names of bodies and never inside names of people. */
const joining = /\s(?:of|for|and|&|the|on)\s|^the\s/i

/**
 * Splits a byline. Only two forms are certain enough: `Family, Given`, and two to five words of which the last is the
 * family name. One word alone, names of bodies and longer lines stay whole.
 */
export function bibliographicName(byline: string): BibliographicName {
  const name = byline.replace(/\s+/g, ' ').trim()
  const literal = { literal: name }
  if (body.test(name) || joining.test(name) || /\d/.test(name)) return literal
  const [family, given, third] = name.split(/\s*,\s*/)
  if (family !== undefined && given !== undefined) {
    if (suffix.test(given)) return withSuffix(bibliographicName(family), given, literal)
    if (third !== undefined && !suffix.test(third)) return literal
    return third === undefined ? fromParts(family.split(' '), given) : withSuffix(fromParts(family.split(' '), given), third, literal)
  }
  const words = name.split(' ')
  const last = words[words.length - 1] ?? ''
  if (words.length > 2 && suffix.test(last)) return withSuffix(bibliographicName(words.slice(0, -1).join(' ')), last, literal)
  if (words.length < 2 || words.length > 5) return literal
  const firstParticle = words.findIndex((word, index) => index > 0 && particles.has(word))
  const cut = firstParticle > 0 && firstParticle < words.length - 1 ? firstParticle : words.length - 1
  return fromParts(words.slice(cut), words.slice(0, cut).join(' '))
}

function fromParts(familyWords: readonly string[], given: string): BibliographicName {
  const leading = familyWords.findIndex((word) => !particles.has(word))
  const cut = leading < 0 ? 0 : leading
  return { family: familyWords.slice(cut).join(' '), given, particle: familyWords.slice(0, cut).join(' '), suffix: '' }
}

function withSuffix(name: BibliographicName, ending: string, otherwise: BibliographicName): BibliographicName {
  return 'literal' in name ? otherwise : { ...name, suffix: ending }
}
