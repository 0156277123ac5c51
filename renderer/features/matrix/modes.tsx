import { type MatrixMode, useView } from '../../state/view'
import { Segmented } from '../../ui/segmented'

const modes: readonly { readonly value: MatrixMode; readonly label: string }[] = [
  { value: 'claims', label: 'Claims' },
  { value: 'alternatives', label: 'Alternatives' },
  { value: 'agreement', label: 'Agreement' },
]

/** The three tables made of the same evidence. */
export function Modes({ mode }: { readonly mode: MatrixMode }) {
  return <Segmented label="Table" value={mode} options={modes} onChange={(matrixMode) => useView.setState({ matrixMode })} />
}
