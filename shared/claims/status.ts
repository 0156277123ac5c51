/** What the evidence of a claim amounts to. Reprints of one report are one voice, and so are its versions: the newest speaks. */
import type { Anchor } from '../model/annotation'
import type { SourceId } from '../model/schema'
import { likeness } from '../text/sketch'
import { byVersion } from '../versions/lineage'
import type { Evidence } from './evidence'

export type ClaimStatus =
  /** At least two independent voices support it and none contradicts it. */
  | { readonly kind: 'established'; readonly voices: number }
  /** Some support it, others contradict it. */
  | { readonly kind: 'disputed'; readonly supporting: number; readonly contradicting: number }
  /** Whoever speaks to it contradicts it. */
  | { readonly kind: 'contradicted'; readonly voices: number }
  | { readonly kind: 'single-source' }
  /** Nothing supports or contradicts it; at most it is qualified. */
  | { readonly kind: 'unsupported' }

/** Two voices are the least that can agree (the two-source rule of newsrooms; ICD 206 asks for independent origins). */
const establishedFrom = 2

/**
 * Words that two quotes must share, in characters, before one is taken for a reprint of the other. A sentence of news is
 * about 120; 60 is more than a common phrase ("a spokesman for the ministry said on Monday") and less than any sentence
 * worth reprinting.
 */
export const reprintLength = 60

/** From this share of common word sequences on two texts are one report, printed twice: half of each is the other's. */
export const reprintedText = 0.5

/** The evidence without what an earlier version says where a later one of the same source speaks to the claim too. */
export function speaking(evidence: readonly Evidence[]): readonly Evidence[] {
  const later = (one: Evidence, other: Evidence) =>
    one.lineage.family === other.lineage.family &&
    byVersion({ id: one.sourceId, ...one.lineage }, { id: other.sourceId, ...other.lineage }) < 0
  return evidence.filter((item) => !evidence.some((other) => later(item, other)))
}

export function claimStatus(all: readonly Evidence[]): ClaimStatus {
  const evidence = speaking(all)
  const supporting = voices(evidence.filter(({ stance }) => stance === 'supports'))
  const contradicting = voices(evidence.filter(({ stance }) => stance === 'contradicts'))
  if (supporting > 0 && contradicting > 0) return { kind: 'disputed', supporting, contradicting }
  if (contradicting > 0) return { kind: 'contradicted', voices: contradicting }
  if (supporting >= establishedFrom) return { kind: 'established', voices: supporting }
  return supporting === 1 ? { kind: 'single-source' } : { kind: 'unsupported' }
}

export type StatusKind = ClaimStatus['kind']

/** What a status is called where only its kind matters, in the order in which filters offer them. */
export const statusNames: { readonly [Kind in StatusKind]: string } = {
  established: 'Established',
  disputed: 'Disputed',
  contradicted: 'Contradicted',
  'single-source': 'Single source',
  unsupported: 'Unsupported',
}

export function statusLabel(status: ClaimStatus): string {
  switch (status.kind) {
    case 'established':
      return `Established by ${status.voices} independent sources`
    case 'disputed':
      return 'Disputed'
    case 'contradicted':
      return status.voices === 1 ? 'Contradicted' : `Contradicted by ${status.voices} sources`
    case 'single-source':
      return 'Single source'
    case 'unsupported':
      return 'Unsupported'
  }
}

/** How many independent voices stand behind pieces of evidence: those that share an origin are joined. */
export function voices(evidence: readonly Evidence[]): number {
  const groups: Voice[][] = []
  for (const item of evidence.map(voiceOf)) {
    const joined = groups.filter((group) => group.some((other) => sameVoice(item, other)))
    for (const group of joined) groups.splice(groups.indexOf(group), 1)
    groups.push([item, ...joined.flat()])
  }
  return groups.length
}

/** What a voice is known by, made plain once: a claim may have hundreds of pieces of evidence, and each is held against each. */
type Voice = {
  readonly family: SourceId
  readonly publisher: string
  readonly credits: readonly string[]
  readonly sketch: string
  readonly words: readonly Wording[]
}

/** Marked words, and the same with what stands around them in the text. */
type Wording = { readonly marked: string; readonly around: string }

function voiceOf({ source, annotation, lineage }: Evidence): Voice {
  return {
    family: lineage.family,
    publisher: plain(source?.publisher ?? ''),
    credits: (source?.credits ?? []).map(plain),
    sketch: source?.sketch ?? '',
    words: (annotation?.anchors ?? []).map(wordingOf),
  }
}

/** One source in any version, one publisher, one agency, one text, or one wording: one voice. */
function sameVoice(a: Voice, b: Voice): boolean {
  return (
    a.family === b.family ||
    (a.publisher !== '' && a.publisher === b.publisher) ||
    b.credits.some((credit) => a.credits.includes(credit)) ||
    likeness(a.sketch, b.sketch) >= reprintedText ||
    a.words.some((mine) => b.words.some((theirs) => isReprint(mine, theirs)))
  )
}

function wordingOf({ prefix, exact, suffix }: Anchor): Wording {
  return { marked: plain(exact), around: plain(prefix + exact + suffix) }
}

/** Whether the text around the marked words of one runs the same in the other for a sentence, however much of it each reader marked. */
function isReprint(a: Wording, b: Wording): boolean {
  return runsThrough(a, b.around) || runsThrough(b, a.around)
}

/** Letters of marked words that are looked for before what stands around them is compared. */
const seedLength = 24

function runsThrough({ marked, around }: Wording, other: string): boolean {
  const seed = marked.slice(0, seedLength)
  const from = around.indexOf(marked)
  if (seed === '' || from < 0) return false
  for (let at = other.indexOf(seed); at >= 0; at = other.indexOf(seed, at + 1)) {
    let [before, after] = [0, seed.length]
    while (from > before && at > before && around[from - before - 1] === other[at - before - 1]) before += 1
    while (from + after < around.length && around[from + after] === other[at + after]) after += 1
    if (before + after >= reprintLength) return true
  }
  return false
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
