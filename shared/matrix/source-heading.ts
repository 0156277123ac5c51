import type { SourceCard } from '../model/source'
import { readableDate } from '../text/readable-date'

/** What stands below the name of a source in a column: its date and how far a person trusts it, where somebody said so. */
export function sourceAbout({ published, reliability }: SourceCard): string {
  const date = published === null ? 'no date' : readableDate(published)
  return reliability === null ? date : `${date} · reliability ${reliability}`
}
