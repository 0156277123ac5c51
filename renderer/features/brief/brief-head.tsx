import type { Brief } from '../../../shared/model/brief'
import { runCommand } from '../../state/commands'
import { mutate, newBatch } from '../../state/library'
import { notify } from '../../state/notices'
import { undoOf } from '../../state/undoing'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { Menu } from '../../ui/menu'
import { BriefField } from './brief-field'
import styles from './brief-view.module.css'
import { TemplateMenu } from './template-menu'

type Props = { readonly brief: Brief; readonly briefs: readonly Brief[]; readonly readOnly: boolean }

/** Which brief, what it is called, by whom, and what it answers; and the way out of the house. */
export function BriefHead({ brief, briefs, readOnly }: Props) {
  const remove = async () => {
    const batch = newBatch('delete')
    if (!(await mutate('briefs.remove', { ids: [brief.id], batch }))) return
    useView.setState({ briefId: null })
    notify('The brief is in the trash.', { action: undoOf(batch) })
  }
  return (
    <div className={styles.head}>
      <div className={styles.headActs}>
        <Menu
          trigger={<Button>Briefs</Button>}
          items={[
            ...briefs.map(
              (other) =>
                ({
                  kind: 'item',
                  label: other.title,
                  checked: other.id === brief.id,
                  run: () => useView.setState({ briefId: other.id }),
                }) as const,
            ),
            { kind: 'line' },
            { kind: 'item', label: 'New brief', disabled: readOnly, run: () => runCommand('brief.new') },
            { kind: 'item', label: 'Duplicate this brief', disabled: readOnly, run: () => runCommand('brief.duplicate') },
            { kind: 'item', label: 'Take in an edited copy…', disabled: readOnly, run: () => runCommand('brief.take-in') },
            { kind: 'item', label: 'Delete this brief', disabled: readOnly, run: () => void remove() },
          ]}
        />
        {readOnly ? null : <TemplateMenu />}
        <Menu
          align="end"
          trigger={<Button variant="primary">Export</Button>}
          items={[
            { kind: 'item', label: 'Markdown (.md)', run: () => runCommand('brief.export.markdown') },
            { kind: 'item', label: 'Markdown for Obsidian', run: () => runCommand('brief.export.obsidian') },
            { kind: 'item', label: 'Web page (.html, one file)', run: () => runCommand('brief.export.html') },
            { kind: 'item', label: 'Word (.docx)', run: () => runCommand('brief.export.docx') },
            { kind: 'item', label: 'PDF', run: () => runCommand('brief.export.pdf') },
            { kind: 'line' },
            { kind: 'item', label: 'JSON, to be imported again (.json)', run: () => runCommand('brief.export.json') },
            { kind: 'item', label: 'Claims as ClaimReview (.jsonld)', run: () => runCommand('brief.export.claim-review') },
          ]}
        />
      </div>
      {readOnly ? null : (
        <>
          <BriefField brief={brief} field="title" label="Title" />
          <BriefField brief={brief} field="question" label="Question it answers" />
          <BriefField brief={brief} field="author" label="Author" />
        </>
      )}
    </div>
  )
}
