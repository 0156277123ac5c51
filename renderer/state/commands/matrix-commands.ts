import { exportMatrix, exportMatrixPicture } from '../export-matrix'
import { useLibrary } from '../library'
import { fillCell, goToNextPassage, takeStance } from '../matrix'
import { useView } from '../view'
import type { Command } from './command'

function inMatrix(): boolean {
  return useLibrary.getState().current.kind === 'open' && useView.getState().screen === 'matrix'
}

function changing(): boolean {
  const { current } = useLibrary.getState()
  return inMatrix() && current.kind === 'open' && !current.readOnly
}

function hasClaims(): boolean {
  const { current } = useLibrary.getState()
  return current.kind === 'open' && current.workspace.claims.size > 0
}

export const matrixCommands: readonly Command[] = [
  { id: 'matrix.supports', enabled: changing, run: () => takeStance('supports') },
  { id: 'matrix.contradicts', enabled: changing, run: () => takeStance('contradicts') },
  { id: 'matrix.qualifies', enabled: changing, run: () => takeStance('qualifies') },
  { id: 'matrix.attach', enabled: changing, run: () => fillCell('supports') },
  { id: 'matrix.nextPassage', enabled: inMatrix, run: goToNextPassage },
  { id: 'matrix.export', enabled: hasClaims, run: exportMatrix },
  { id: 'matrix.exportPicture', enabled: hasClaims, run: exportMatrixPicture },
]
