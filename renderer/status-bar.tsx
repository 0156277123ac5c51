import { useLibrary, useOpen, useWorkspace } from './state/library'
import styles from './status-bar.module.css'
import { Progress } from './ui/progress'

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })

/** Whether everything is saved, how much there is, what is being worked on. */
export function StatusBar() {
  const saving = useLibrary((state) => state.saving)
  const opening = useLibrary((state) => state.opening)
  const readOnly = useOpen((open) => open.readOnly)
  const indexing = useOpen((open) => open.indexing)
  const comparing = useOpen((open) => open.comparing)
  const sources = useWorkspace((workspace) => workspace.sources.size)
  const claims = useWorkspace((workspace) => workspace.claims.size)
  const links = useWorkspace((workspace) => workspace.links.size)
  return (
    <footer className={styles.bar}>
      <span role="status" className={saving.kind === 'failed' ? styles.failed : undefined}>
        {readOnly
          ? 'Open for reading only'
          : saving.kind === 'failed'
            ? `Not saved: ${saving.message}`
            : saving.kind === 'saving'
              ? 'Saving…'
              : saving.kind === 'saved'
                ? `Saved ${time.format(saving.at)}`
                : 'Saved'}
      </span>
      <span>
        {count(sources, 'source')} · {count(claims, 'claim')} · {count(links, 'link')}
      </span>
      {opening && opening.total > 0 ? (
        <span className={styles.progress}>
          Opening: {opening.done} of {opening.total}
          <Progress label="Looking through the sources" done={opening.done} total={opening.total} />
        </span>
      ) : null}
      {indexing ? (
        <span className={styles.progress}>
          Indexing {indexing.done} of {indexing.total}
          <Progress label="Building the search index" done={indexing.done} total={indexing.total} />
        </span>
      ) : null}
      {comparing && comparing.total > 0 ? (
        <span className={styles.progress}>
          Comparing {comparing.done} of {comparing.total}
          <Progress label="Comparing the sources" done={comparing.done} total={comparing.total} />
        </span>
      ) : null}
      <span className={styles.last}>Offline · nothing leaves this computer</span>
    </footer>
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
