import { useRef, useState } from 'react'
import type { Brief, ProseSection } from '../../../shared/model/brief'
import { quoteOf } from '../../../shared/text/passage'
import { mutate, newBatch, openLibraryNow, useWorkspace } from '../../state/library'
import { Button } from '../../ui/button'
import { Menu } from '../../ui/menu'
import { TextArea } from '../../ui/text-area'
import styles from './brief-view.module.css'
import { patchSection } from './sections'
import { useSavedWords } from './use-saved-words'

/** Most passages a menu can offer; the rest is found through the claim that holds it. */
const mostOffered = 40

/** Writes the prose of a section. Saved while typing; one run of typing is one step to undo. */
export function ProseEditor({
  brief,
  section,
  onClose,
}: {
  readonly brief: Brief
  readonly section: ProseSection
  readonly onClose: () => void
}) {
  const [words, setWords] = useState(section.markdown)
  const batch = useRef(newBatch('prose'))
  useSavedWords(words, (markdown) => {
    // The brief as it is now: another window may have moved its sections meanwhile.
    const current = openLibraryNow().workspace.briefs.get(brief.id)
    const own = current?.sections.find(({ id }) => id === section.id)
    if (!current || own?.kind !== 'prose' || own.markdown === markdown) return
    const sections = patchSection(current.sections, own.id, { markdown })
    void mutate('briefs.update', { id: current.id, patch: { sections }, batch: batch.current })
  })

  const annotations = useWorkspace((workspace) => workspace.annotations)
  const offered = [...annotations.values()].reverse().slice(0, mostOffered)
  return (
    <div className={styles.editor}>
      <TextArea
        label={`“${section.heading || 'Untitled'}”, in Markdown`}
        value={words}
        onChange={setWords}
        onSubmit={onClose}
        onEscape={onClose}
        autoFocus
        placeholder="What does the evidence amount to?"
      />
      <div className={styles.editorActs}>
        <Menu
          trigger={<Button disabled={offered.length === 0}>Cite a passage</Button>}
          items={offered.map((annotation) => ({
            kind: 'item',
            label: `“${quoteOf(annotation.anchors).slice(0, 70)}”`,
            run: () => setWords((before) => `${before.trimEnd()}[^${annotation.id}]`),
          }))}
        />
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}
