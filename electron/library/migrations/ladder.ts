/**
 * From every older format to the present one, rung by rung. A rung is never changed once it was released; each has an old
 * library under `migrations/fixtures/format-<from>/`, made by the version that wrote that format, and a test runs it.
 */
import { libraryFormat } from '../../../shared/model/library'

export type Migration = {
  /** The format that the library has afterwards. */
  readonly to: number
  /** What was wrong with the old format. */
  readonly why: string
  /**
   * Brings the JSON files of a library folder from the format before to this one. Each file must be replaced atomically,
   * and running again after a crash must do no harm: `library.json` gets its new number only afterwards.
   */
  readonly run: (root: string) => Promise<void>
}

/** Format 1 is the first, so nothing leads to it. */
export const migrations: readonly Migration[] = []

/** The rungs from a format to the present one, in order. */
export function rungsFrom(format: number): readonly Migration[] {
  return migrations.filter((rung) => rung.to > format && rung.to <= libraryFormat)
}
