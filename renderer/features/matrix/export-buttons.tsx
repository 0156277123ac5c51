import { runCommand } from '../../state/commands'
import { Button } from '../../ui/button'
import styles from './matrix-view.module.css'

/** The table that is shown, as files. The two stay together where a line is short. */
export function ExportButtons() {
  return (
    <span className={styles.exports}>
      <Button onClick={() => runCommand('matrix.export')}>Export CSV</Button>
      <Button onClick={() => runCommand('matrix.exportPicture')}>Export picture</Button>
    </span>
  )
}
