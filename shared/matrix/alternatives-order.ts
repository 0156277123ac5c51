/**
 * The table of alternatives while somebody works in it. Each judgment changes what is least inconsistent and most diagnostic, but
 * rows and columns that change places under the hands make the next key mean another passage. So the order stays as it was.
 */
import type { AnnotationId, ClaimId } from '../model/schema'
import type { Alternatives, Diagnostic, Judgments } from './alternatives'

/**
 * What is true `now`, in the order of `before`. A passage that nobody relates to these claims any more keeps its row, so that
 * taking back can be corrected; what is new comes last.
 */
export function inOrderOf(before: Alternatives, now: Alternatives): Alternatives {
  const current = new Map([...now.rows, ...now.unfinished].map((row) => [row.annotationId, row]))
  const placed = new Set([...before.rows, ...before.unfinished].map(({ annotationId }) => annotationId))
  const again = (rows: readonly Diagnostic[]) => rows.map((row) => current.get(row.annotationId) ?? emptied(row, now.columns.length))
  const columns = new Map(now.columns.map((column) => [column.claim.id, column]))
  const kept = new Set(before.columns.map(({ claim }) => claim.id))
  return {
    columns: [
      ...before.columns.flatMap(({ claim }) => columns.get(claim.id) ?? []),
      ...now.columns.filter(({ claim }) => !kept.has(claim.id)),
    ],
    rows: [...again(before.rows), ...now.rows.filter(({ annotationId }) => !placed.has(annotationId))],
    unfinished: [...again(before.unfinished), ...now.unfinished.filter(({ annotationId }) => !placed.has(annotationId))],
  }
}

function emptied(row: Diagnostic, missing: number): Diagnostic {
  return { ...row, byClaim: new Map<ClaimId, Judgments>(), missing, diagnosticity: null }
}

/** Where the keys are: a passage, and a claim or the passage itself. Numbers count from 0; column -1 is the passage. */
export type AlternativesPlaceNumbers = { readonly row: number; readonly column: number }

/** The numbers of a remembered place; what is gone gives way to the first passage and the first claim. */
export function numbersOf(
  place: { readonly annotationId: AnnotationId; readonly claimId: ClaimId | null } | null,
  { columns, rows, unfinished }: Alternatives,
): AlternativesPlaceNumbers {
  const row = place ? [...rows, ...unfinished].findIndex(({ annotationId }) => annotationId === place.annotationId) : -1
  const column = place ? columns.findIndex(({ claim }) => claim.id === place.claimId) : 0
  return { row: Math.max(row, 0), column: place?.claimId && column < 0 ? 0 : column }
}
