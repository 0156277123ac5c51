import type { Source } from '../../shared/model/source'
import type { ImportState } from './importing'

/** The sources that came of a file. */
export function importedBy(state: ImportState): readonly Source[] {
  if (state.kind === 'imported') return [state.source]
  return state.kind === 'several' ? state.parts.flatMap((part) => (part.kind === 'imported' ? [part.source] : [])) : []
}

/** What became of all files, in a line: `3 imported, 1 already here, 2 not imported`. */
export function summaryOf(states: readonly ImportState[]): string {
  const count = (kind: ImportState['kind']) => states.filter((state) => state.kind === kind).length
  const several = states.filter((state) => state.kind === 'several')
  const already = several.reduce((sum, { parts }) => sum + parts.filter(({ kind }) => kind === 'duplicate').length, count('duplicate'))
  const refused = several.reduce((sum, state) => sum + state.refused.length, count('failed'))
  const parts = [
    `${states.reduce((sum, state) => sum + importedBy(state).length, 0)} imported`,
    already > 0 ? `${already} already here` : '',
    refused > 0 ? `${refused} not imported` : '',
    count('cancelled') > 0 ? `${count('cancelled')} cancelled` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
