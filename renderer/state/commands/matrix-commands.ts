import type { Stance } from '../../../shared/model/vocabulary'
import { goToNextJudgment, judge, judgeBeside, openJudged, takeBackJudgment } from '../alternatives'
import { inCells, onCell } from '../cell-keys'
import { exportMatrix, exportMatrixPicture } from '../export-matrix'
import { useLibrary } from '../library'
import { emptyCell, fillCell, goToNextPassage, openPlace, takeStance } from '../matrix'
import { useView } from '../view'
import type { Command } from './command'

/** The focus is on a cell of the matrix or of the alternatives: what a key means there, the table decides that is shown. */
function inMatrix(): boolean {
  const { screen, matrixMode } = useView.getState()
  return useLibrary.getState().current.kind === 'open' && screen === 'matrix' && matrixMode !== 'agreement' && inCells()
}

function changing(): boolean {
  const { current } = useLibrary.getState()
  return inMatrix() && current.kind === 'open' && !current.readOnly
}

function opening(): boolean {
  return inMatrix() && onCell()
}

function hasClaims(): boolean {
  const { current } = useLibrary.getState()
  return current.kind === 'open' && current.workspace.claims.size > 0
}

/** The same key in both tables: on a claim and a source, or on a claim and a passage. */
function inEither(onClaims: () => unknown, onAlternatives: () => unknown): () => unknown {
  return () => (useView.getState().matrixMode === 'alternatives' ? onAlternatives() : onClaims())
}

const taking = (stance: Stance) =>
  inEither(
    () => takeStance(stance),
    () => judge(stance),
  )

function openChosen(alone: boolean): unknown {
  const place = useView.getState().matrixPlace
  return place ? openPlace(place, alone) : undefined
}

export const matrixCommands: readonly Command[] = [
  { id: 'matrix.supports', enabled: changing, run: taking('supports') },
  { id: 'matrix.contradicts', enabled: changing, run: taking('contradicts') },
  { id: 'matrix.qualifies', enabled: changing, run: taking('qualifies') },
  { id: 'matrix.attach', enabled: changing, run: inEither(() => fillCell('supports'), judgeBeside) },
  { id: 'matrix.detach', enabled: changing, run: inEither(emptyCell, takeBackJudgment) },
  { id: 'matrix.nextPassage', enabled: inMatrix, run: inEither(goToNextPassage, goToNextJudgment) },
  { id: 'matrix.open', enabled: opening, run: inEither(() => openChosen(false), openJudged) },
  { id: 'matrix.openAlone', enabled: opening, run: inEither(() => openChosen(true), openJudged) },
  { id: 'matrix.export', enabled: hasClaims, run: exportMatrix },
  { id: 'matrix.exportPicture', enabled: hasClaims, run: exportMatrixPicture },
]
