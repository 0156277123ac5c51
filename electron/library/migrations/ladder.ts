/**
 * From every older format to the present one, rung by rung. A rung is never changed once it was released; each has an old
 * library under `migrations/fixtures/format-<from>/`, made by the version that wrote that format, and a test runs it.
 */
import { libraryFormat } from '../../../shared/model/library'
import type { RecordKind } from '../record-kind'
import { appraiseSources, gradeEvidence } from './appraise-evidence'
import { keepDecisions } from './keep-decisions'
import { keepSearches } from './keep-searches'
import { keepTemplates } from './keep-templates'
import { linkVersions } from './link-versions'
import { nameAliases } from './name-aliases'
import { rateExtractions } from './rate-extractions'
import { rememberSeen } from './remember-seen'
import { type JsonRecord, type Step, takeStep } from './step'

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

type Rung = Omit<Migration, 'run'> & { readonly steps: readonly Step[] }

const rungs: readonly Rung[] = [
  {
    to: 2,
    why: 'Comparing sources came: it needs to know which names are one, which sources are versions of one, and what was decided of its findings. Briefs came to weigh their evidence: they need to know how far each source is trusted, and what their words were written about. Reviewing an import came: it needs to know which blocks are in doubt.',
    steps: [
      nameAliases,
      keepDecisions,
      linkVersions,
      appraiseSources,
      gradeEvidence,
      rateExtractions,
      keepTemplates,
      rememberSeen,
      keepSearches,
    ],
  },
]

export const migrations: readonly Migration[] = rungs.map(({ to, why, steps }) => ({
  to,
  why,
  async run(root) {
    for (const step of steps) await takeStep(root, step, to)
  },
}))

/** The rungs from a format to the present one, in order. */
export function rungsFrom(format: number): readonly Migration[] {
  return migrations.filter((rung) => rung.to > format && rung.to <= libraryFormat)
}

/** A record of any older format as the present one would have written it. */
export function upgraded(kind: RecordKind, record: JsonRecord): JsonRecord {
  const steps = rungs.flatMap((rung) => rung.steps).flatMap((step) => ('kind' in step && step.kind === kind ? [step] : []))
  const after = steps.reduce((record, step) => step.upgrade(record), record)
  return kind === 'library' && typeof after['format'] === 'number' ? { ...after, format: libraryFormat } : after
}
