/**
 * Text without what differs between two copies of the same words: kinds of quotation marks and dashes, white space, case, and
 * marks that cannot be seen. Every unit of the folded text knows where it came from.
 */

export type FoldedText = {
  readonly text: string
  /** For each folded code unit, where the original code units it stands for begin. */
  readonly starts: Int32Array
  /** And where they end. */
  readonly ends: Int32Array
}

const space = 0x20
const dash = 0x2d

/** What a code unit folds to: itself, another one, `gone` (it leaves nothing) or `ellipsis` (three dots). */
const gone = 0
const ellipsis = 0xffff

/** Made when the first text is folded: it takes some milliseconds that a start should not wait for. */
let folds: Uint16Array | null = null

function tableOfFolds(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let unit = 1; unit < table.length; unit += 1) {
    const lower = String.fromCharCode(unit).toLowerCase()
    // `İ` becomes two code units in lower case: it stays, so that one unit always folds to one.
    table[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit
  }
  const all = (letters: string, to: number) => {
    for (let at = 0; at < letters.length; at += 1) table[letters.charCodeAt(at)] = to
  }
  all('\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000', space)
  all('‐‑‒–—―−﹘﹣－', dash)
  all('“”„‟«»〝〞＂', 0x22)
  all('‘’‚‛‹›ʼ´`′＇', 0x27)
  all('\u00ad\u200b\u200c\u200d\u2060\ufeff', gone)
  all('…', ellipsis)
  return table
}

/** Folded code units are put together in pieces that fit into one call's arguments. */
const piece = 0x2000

/** Folds a text, or the part of it between two offsets; the places it gives are those of the whole text. */
export function foldText(text: string, from = 0, to = text.length): FoldedText {
  // Only an ellipsis grows, to three units.
  let room = to - from
  for (let at = text.indexOf('…', from); at >= 0 && at < to; at = text.indexOf('…', at + 1)) room += 2
  const units = new Uint16Array(room)
  const starts = new Int32Array(room)
  const ends = new Int32Array(room)
  let length = 0
  folds ??= tableOfFolds()
  for (let at = from; at < to; at += 1) {
    const unit = folds[text.charCodeAt(at)] as number
    if (unit === gone) continue
    const last = length > 0 ? units[length - 1] : 0
    if (unit === space && (last === space || last === dash)) {
      // White space runs together; beside a dash it is a matter of style.
      if (last === space) ends[length - 1] = at + 1
      continue
    }
    if (unit === dash) {
      if (last === dash) {
        ends[length - 1] = at + 1
        continue
      }
      if (last === space) length -= 1
    }
    const times = unit === ellipsis ? 3 : 1
    for (let time = 0; time < times; time += 1) {
      units[length] = unit === ellipsis ? 0x2e : unit
      starts[length] = at
      ends[length] = at + 1
      length += 1
    }
  }
  const parts: string[] = []
  for (let at = 0; at < length; at += piece)
    parts.push(Reflect.apply(String.fromCharCode, null, units.subarray(at, Math.min(length, at + piece))))
  return { text: parts.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length) }
}

/** The first folded unit that comes from `offset` or later. */
export function foldedAt({ starts }: FoldedText, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}
