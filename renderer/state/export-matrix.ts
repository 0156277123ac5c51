/** The matrix, or the alternatives, as shown, written to a file. */
import { evidenceByClaim } from '../../shared/claims/evidence'
import { alternativesOf } from '../../shared/matrix/alternatives'
import { writeAlternativesCsv } from '../../shared/matrix/alternatives-csv'
import { arrange } from '../../shared/matrix/arrange'
import { matrixColumns, matrixRows, readSources, speaking } from '../../shared/matrix/matrix'
import { writeMatrixCsv } from '../../shared/matrix/matrix-csv'
import type { MatrixShown } from '../../shared/matrix/matrix-picture'
import { openLibraryNow } from './library'
import { markedAmong } from './matrix'
import { notify } from './notices'
import { useOpened } from './opened'
import { saveWritten } from './save-written'
import { useView } from './view'

/** As a table, with whole quotes. */
export async function exportMatrix(): Promise<void> {
  const held = alternativesNow()
  if (held) return saveWritten(held.name, '.csv', 'text/csv', writeAlternativesCsv(held.table))
  const shown = await shownNow()
  await saveWritten(nameOf(shown), '.csv', 'text/csv', writeMatrixCsv(shown.lines, shown.columns, shown.read))
}

/** As a picture, with the quotes as short as in the window. */
export async function exportMatrixPicture(): Promise<void> {
  // Loaded when it is asked for: a start of the program draws no picture.
  const { mostPicturedCells } = await import('../../shared/matrix/table-picture')
  const save = (name: string, picture: string) => saveWritten(name, '.svg', 'image/svg+xml', picture)
  const tooMany = (cells: number, fewer: string) =>
    notify(
      `No picture was saved: ${cells.toLocaleString('en')} cells are more than anybody can look at (${mostPicturedCells.toLocaleString('en')} at most). ` +
        `${fewer}; or export the matrix as a table.`,
    )
  const held = alternativesNow()
  if (held) {
    const { picturedJudgments, writeAlternativesPicture } = await import('../../shared/matrix/alternatives-picture')
    const cells = picturedJudgments(held.table)
    if (cells > mostPicturedCells) return tooMany(cells, 'Set fewer claims against each other')
    return save(held.name, writeAlternativesPicture(held.title, held.table))
  }
  const { picturedCells, writeMatrixPicture } = await import('../../shared/matrix/matrix-picture')
  const shown = await shownNow()
  const cells = picturedCells(shown)
  if (cells > mostPicturedCells) return tooMany(cells, 'Show fewer claims, or only sources that speak')
  return save(nameOf(shown), writeMatrixPicture(shown))
}

/** The alternatives where they are shown and there are some; else the matrix is meant. */
function alternativesNow() {
  const { screen, matrixMode, alternatives } = useView.getState()
  if (screen !== 'matrix' || matrixMode !== 'alternatives') return null
  const { workspace } = openLibraryNow()
  const claims = alternatives.flatMap((id) => workspace.claims.get(id) ?? [])
  if (claims.length < 2) return null
  const { title } = workspace.library
  return { title, name: `${title} alternatives`, table: alternativesOf(claims, evidenceByClaim(workspace)) }
}

async function shownNow(): Promise<MatrixShown> {
  const { workspace } = openLibraryNow()
  const { matrix } = useView.getState()
  const lines = arrange(matrixRows(workspace.claims.values(), evidenceByClaim(workspace)), matrix)
  const shown = lines.flatMap((line) => (line.kind === 'claim' ? [line.row] : []))
  const all = matrixColumns(workspace.sources.values())
  const known = readSources(useOpened.getState().ids, workspace.annotations.values())
  const marked = await markedAmong([...workspace.sources.keys()].filter((id) => !known.has(id)))
  return {
    title: workspace.library.title,
    lines,
    columns: matrix.speakingOnly ? speaking(all, shown) : all,
    read: new Set([...known, ...marked]),
  }
}

function nameOf({ title }: MatrixShown): string {
  return `${title} matrix`
}
