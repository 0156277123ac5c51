/** Loads the language model when the first text is read: half a second that only this thread spends. */
import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import type { LanguageReader } from '../../shared/language/language-reader'
import { winkReader } from '../../shared/language/wink-reader'

let reader: LanguageReader | null = null

export function loadedLanguage(): LanguageReader {
  reader ??= winkReader(winkNlp(winkModel, ['sbd', 'pos']))
  return reader
}
