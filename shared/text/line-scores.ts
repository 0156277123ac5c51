/** How much each line of a page speaks for being its text: the weights that the best path over all lines adds up. */
import type { FurnitureKind } from '../model/source'
import { isCreditedSentence, looksLikeCaption } from './captions'
import { appealStrength, furnitureClass } from './furniture-lines'
import type { Line } from './line-features'
import { dateLine } from './stated-date'
import { bioAuthor, bylineAuthors, isDisclaimer } from './stated-people'

export type Judged = {
  readonly line: Line
  readonly why: FurnitureKind | null
  readonly caption: boolean
  readonly byline: readonly string[] | null
  readonly bio: string | null
  readonly date: ReturnType<typeof dateLine>
}

/** Words of prose that count one point: about half a sentence of news. */
const proseUnit = 12

/** No paragraph, however long, outweighs more than this many lines of furniture. */
const mostProse = 3

/** What a line that plainly belongs to the page speaks against being text. */
const furnitureWeight = -3

export const creditLine = /^(?:source|via|with (?:reporting|agency|wire) (?:by|from)|agencies)\s*[:/]\s*(.{2,60})$/i

/** Paragraphs that must follow a line with a credit in capitals before it is taken for a picture's, not for the text's own. */
const paragraphsAfterPicture = 2

/** What each line is by itself, whatever stands around it. */
export function judgeLines(lines: readonly Line[]): readonly Judged[] {
  return lines.map(judge)
}

function judge(line: Line, index: number, lines: readonly Line[]): Judged {
  const byline = bylineAuthors(line)
  const date = dateLine(line.text, line.words)
  const bio = bioAuthor(line)
  const why: FurnitureKind | null = byline
    ? 'byline'
    : date
      ? 'date-line'
      : creditLine.test(line.text)
        ? 'credit'
        : isDisclaimer(line)
          ? 'bio'
          : furnitureClass(line)
  const picture =
    looksLikeCaption(line) || (isCreditedSentence(line.text) && lines.slice(index + 1).filter(isProse).length >= paragraphsAfterPicture)
  return { line, why, caption: why === null && picture, byline, bio, date }
}

function isProse(line: Line): boolean {
  return line.closed && line.words >= 12
}

/** Whether the page asks its visitor for money anywhere. */
export function asksForMoney(judged: readonly Judged[]): boolean {
  return judged.some(({ why }) => why === 'donation')
}

/** How much each line speaks for being running text, about one point for twelve words of prose; what belongs to the page is negative. */
export function proseScores(judged: readonly Judged[]): readonly number[] {
  const appeals = asksForMoney(judged)
  return judged.map((entry) => proseScore(entry, appeals))
}

function proseScore({ line, why, caption }: Judged, appeals: boolean): number {
  if (why !== null) return furnitureWeight
  if (caption || line.repeated || line.repeatedLater) return -1.5
  // An appeal alone may be a report about one; beside another line that asks for money it is the page that speaks.
  const appeal = appealStrength(line.text)
  if (appeal >= 3 || (appeal >= 2 && appeals)) return furnitureWeight
  if (line.closed) return line.words >= 8 ? Math.min(mostProse, line.words / proseUnit) : 0.2
  if (line.words >= 25) return 1
  return line.words >= 8 ? -0.5 : -0.7
}
