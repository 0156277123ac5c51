/**
 * Paragraphs that two sources print alike: an agency's report, a statement passed on. They are one voice, so what one of them says
 * is never held against the other, and is told once against everybody else.
 */
import type { SourceId } from '../model/schema'
import type { Difference, DifferenceSide } from './difference'
import type { SourceFrames } from './frames'

/** A paragraph of a source, counted from 0 in its body. */
export type Place = {
  readonly sourceId: SourceId
  readonly paragraph: number
  /** Words that the other one lacks. */
  readonly own: readonly string[]
}

export type Copy = readonly [Place, Place]

/** Words in a sequence: three are enough where most of a paragraph's must be shared. */
const sequenceLength = 3

/** Shorter paragraphs ("Nobody was hurt, the police said.") two reporters may write alike. */
export const fewestCopiedWords = 8

/** Share of the shorter paragraph's sequences that stand in the other: an editor changes a word in ten, another reporter nearly all. */
export const copiedShare = 0.7

/** The paragraphs that stand in both sources, also where one of them was cut. */
export function copiesBetween(a: SourceFrames, b: SourceFrames): readonly Copy[] {
  const theirs = sequencesOf(b)
  return sequencesOf(a).paragraphs.flatMap((mine, index): Copy[] => {
    const shared = new Map<number, number>()
    for (const sequence of mine) for (const at of theirs.holders.get(sequence) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    return [...shared].flatMap(([at, count]) => {
      const shorter = Math.min(mine.size, theirs.paragraphs[at]?.size ?? 0)
      if (count < shorter * copiedShare) return []
      const [one, other] = [wordsOf(a, index), wordsOf(b, at)]
      return [
        [
          { sourceId: a.id, paragraph: index, own: [...one].filter((word) => !other.has(word)) },
          { sourceId: b.id, paragraph: at, own: [...other].filter((word) => !one.has(word)) },
        ],
      ]
    })
  })
}

function wordsOf(source: SourceFrames, paragraph: number): ReadonlySet<string> {
  return new Set(source.paragraphs[paragraph]?.split(' '))
}

type Sequences = { readonly paragraphs: readonly ReadonlySet<string>[]; readonly holders: ReadonlyMap<string, readonly number[]> }

const made = new WeakMap<SourceFrames, Sequences>()

/** Made once while the frames of a source are in use. */
function sequencesOf(source: SourceFrames): Sequences {
  const known = made.get(source)
  if (known) return known
  const holders = new Map<string, number[]>()
  const paragraphs = source.paragraphs.map((words) => sequencesIn(words.split(' ')))
  paragraphs.forEach((sequences, at) => {
    for (const sequence of sequences) {
      const others = holders.get(sequence)
      if (others) others.push(at)
      else holders.set(sequence, [at])
    }
  })
  const sequences = { paragraphs, holders }
  made.set(source, sequences)
  return sequences
}

function sequencesIn(words: readonly string[]): ReadonlySet<string> {
  if (words.length < fewestCopiedWords) return new Set()
  return new Set(words.slice(sequenceLength - 1).map((_, at) => words.slice(at, at + sequenceLength).join(' ')))
}

/** Whether a difference between two sources is none, because one of them prints the words of the other too. */
export function isOneVoice({ sides }: Difference, copies: readonly Copy[]): boolean {
  return copies.some((copy) => {
    const [one, other] = [printedIn(sides, copy, 0), printedIn(sides, copy, 1)]
    return one === null || other === null ? (one ?? other ?? false) : one && other
  })
}

/** Whether the telling that stands at one end of a copy is printed at its other end; null when none stands there. */
function printedIn(sides: Difference['sides'], copy: Copy, end: 0 | 1): boolean | null {
  const side = sides.find(({ sourceId, paragraph }) => sourceId === copy[end].sourceId && paragraph === copy[end].paragraph)
  return side ? isPrinted(side, copy[end]) : null
}

/** Whether the words of a telling stand at the other end of a copy too, as its place is at this one. */
export function isPrinted({ words }: Pick<DifferenceSide, 'words'>, { own }: Place): boolean {
  return !words.some((word) => own.includes(word))
}
