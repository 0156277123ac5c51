/** What the evidence of a claim amounts to. Reprints of one report are one voice. */
import type { SourceId } from '../model/schema'
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

export function claimStatus(evidence: readonly Evidence[]): ClaimStatus {
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
type Voice = { readonly sourceId: SourceId; readonly publisher: string; readonly credits: readonly string[]; readonly words: string }

function voiceOf({ sourceId, source, annotation }: Evidence): Voice {
  return {
    sourceId,
    publisher: plain(source?.publisher ?? ''),
    credits: (source?.credits ?? []).map(plain),
    words: plain((annotation?.anchors ?? []).map((anchor) => anchor.exact).join(' ')),
  }
}

/** One source, one publisher, one agency, or one wording: one voice. */
function sameVoice(a: Voice, b: Voice): boolean {
  return (
    a.sourceId === b.sourceId ||
    (a.publisher !== '' && a.publisher === b.publisher) ||
    b.credits.some((credit) => a.credits.includes(credit)) ||
    isReprint(a.words, b.words)
  )
}

function isReprint(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length >= reprintLength && long.includes(short)
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
