/** Text broken into lines where nothing can be measured: widths are estimated, rather too wide than too narrow. */

/**
 * Widths of letters as a share of the font's size. They are those of DejaVu Sans, the widest face that a text without a
 * font of its own commonly falls back to, rounded up: in any narrower one a line ends early, and none runs over.
 */
const narrow = 0.42
const usual = 0.64
const capital = 0.78
const wide = 1
/** Signs as wide as they are high, and pictures a little wider. */
const square = 1.3
/** Bold letters are about a tenth wider. */
const boldly = 1.1

const kinds: readonly (readonly [RegExp, number])[] = [
  [/^[\sfijlrtI.,:;'’‘|!()[\]/\\-]/, narrow],
  [/^[mwMW@%&—…✓✕]/, wide],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uFF00-\uFFEF]/u, square],
  [/^\p{Lu}/u, capital],
]

export type Face = { readonly size: number; readonly bold: boolean }

/** About how wide words are in one line, in the unit of the size. */
export function widthOf(words: string, face: Face): number {
  return sumOf(lettersOf(words), face)
}

/** Words in lines of at most `width`, broken between words; a word longer than a line is broken between letters. */
export function wrap(words: string, width: number, face: Face): readonly string[] {
  const lines: string[] = []
  let [line, taken] = ['', 0]
  const end = () => {
    if (line !== '') lines.push(line)
    line = ''
    taken = 0
  }
  for (const word of words.split(/\s+/).filter((part) => part !== '')) {
    const parts = lettersOf(word)
    const long = sumOf(parts, face)
    const space = line === '' ? 0 : letterWidth(' ', face)
    if (taken + space + long <= width) {
      line += space > 0 ? ` ${word}` : word
      taken += space + long
      continue
    }
    end()
    for (const letter of parts) {
      const one = letterWidth(letter, face)
      if (taken + one > width) end()
      line += letter
      taken += one
    }
  }
  end()
  return lines
}

function sumOf(parts: readonly string[], face: Face): number {
  return parts.reduce((sum, letter) => sum + letterWidth(letter, face), 0)
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Words of these alone need no segmenter, which takes longer than all the rest. */
const ascii = /^[\x20-\x7E]*$/

/** What a reader takes for one letter, with its accents and joined parts. */
function lettersOf(words: string): readonly string[] {
  return ascii.test(words) ? words.split('') : [...segmenter.segment(words)].map(({ segment }) => segment)
}

function letterWidth(letter: string, { size, bold }: Face): number {
  const share = (letter.length === 1 ? asciiShares[letter.charCodeAt(0)] : undefined) ?? shareOf(letter)
  return share * size * (bold ? boldly : 1)
}

function shareOf(letter: string): number {
  const [, share = usual] = kinds.find(([kind]) => kind.test(letter)) ?? []
  return share
}

const asciiShares = Array.from({ length: 128 }, (_, code) => shareOf(String.fromCharCode(code)))
