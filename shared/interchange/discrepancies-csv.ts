/** What a person decided of the discrepancies between sources, as a table: one row for each telling, those of one discrepancy together. */
import { acceptanceWords, verdictWords } from '../brief/discrepancy-table'
import type { Decision } from '../model/decision'
import { titleOf } from '../text/title'
import { writeCsv } from './csv'
import type { LibraryExtract } from './library-extract'

export function writeDiscrepanciesCsv({ decisions, sources }: LibraryExtract): string {
  const cards = new Map(sources.map((source) => [source.id, source]))
  return writeCsv(
    [
      'discrepancy',
      'fact',
      'type',
      'found as',
      'decided',
      'value',
      'quote',
      'speaker',
      'source',
      'publisher',
      'published',
      'decided on',
      'decided by',
    ],
    decisions.flatMap(({ id, fact, type, verdict, outcome, sides, changedAt, author }) =>
      sides.map(({ sourceId, value, anchor, speaker }) => {
        const source = cards.get(sourceId)
        return [
          id,
          fact,
          type,
          verdictWords[verdict],
          decided(outcome),
          value,
          anchor.exact.replace(/\s+/g, ' '),
          speaker,
          source ? titleOf(source, null).text : sourceId,
          source?.publisher ?? null,
          source?.published ?? null,
          changedAt,
          author ?? null,
        ]
      }),
    ),
  )
}

function decided(outcome: Decision['outcome']): string {
  return outcome.kind === 'accepted' ? acceptanceWords[outcome.as] : `dismissed: ${outcome.why}`
}
