/** Words and their kinds by wink-nlp. The library is passed in, since loading its model takes half a second and belongs off the main thread. */
import type { ItemToken, ItsFunction, WinkMethods } from 'wink-nlp'
import type { LanguageReader, Token } from './language-reader'

/** A reader over a loaded wink-nlp: `winkNLP(model, ['sbd', 'pos'])`. Only tokens, tags and lemmas are taken from it. */
export function winkReader(nlp: WinkMethods): LanguageReader {
  // wink-nlp types `lemma` for spans only; it gives the lemma of single words too.
  const lemmaOf = nlp.its.lemma as unknown as ItsFunction<string>
  return {
    read(text) {
      const document = nlp.readDoc(text)
      const tokens: Token[] = []
      let reached = 0
      document.tokens().each((token: ItemToken) => {
        const word = token.out()
        const start = text.indexOf(word, reached)
        if (start < 0) return
        reached = start + word.length
        tokens.push({
          start,
          end: reached,
          text: word,
          tag: token.out(nlp.its.pos) as string,
          lemma: token.out(lemmaOf).toLowerCase(),
        })
      })
      return tokens
    },
  }
}
