import { useEdits } from '../../state/edits'
import { mutate, useWorkspace } from '../../state/library'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import styles from './finding-dialogs.module.css'
import { apartFrom, linesOf, namesFrom } from './name-lines'

/** Names that mean the same, and names that must never be taken for one: a line for each. */
export function NamesDialog() {
  const library = useWorkspace((workspace) => workspace.library)
  const { fields, edit, changed, over } = useEdits({ same: linesOf(library.aliases), apart: linesOf(library.apart) })
  const close = () => showDialog(null)
  const pairs = apartFrom(fields.apart)
  const save = async () => {
    if (pairs && (await mutate('libraries.update', { patch: namesOf(changed), over: namesOf(over) }))) close()
  }
  return (
    <Dialog
      open
      title="Names that are one, or two"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={pairs === null} onClick={() => void save()}>
            Save names
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextArea label="Mean the same" value={fields.same} onChange={(same) => edit({ same })} />
        <p className={styles.hint}>A line for each person, place or body: its names with = between them, as in “Halvorsen = Halvorson”.</p>
        <TextArea label="Must never be taken for one" value={fields.apart} onChange={(apart) => edit({ apart })} />
        <p className={styles.hint} role={pairs === null ? 'alert' : undefined}>
          {pairs === null
            ? 'Each line here needs exactly two names with = between them.'
            : 'Two names to a line with = between them, as in “Ann Marsh = Anna Marsh”. The sources are compared anew.'}
        </p>
      </div>
    </Dialog>
  )
}

function namesOf({ same, apart }: { readonly same?: string; readonly apart?: string }) {
  const pairs = apart === undefined ? null : apartFrom(apart)
  return { ...(same === undefined ? {} : { aliases: namesFrom(same) }), ...(pairs ? { apart: pairs } : {}) }
}
