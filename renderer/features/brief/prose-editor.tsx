import { useEffect, useRef, useState } from 'react'
import type { Brief, ProseSection } from '../../../shared/model/brief'
import { quoteOf } from '../../../shared/text/passage'
import { mutate, newBatch, openLibraryNow, useWorkspace } from '../../state/library'
import { Button } from '../../ui/button'
import { Menu } from '../../ui/menu'
import { TextArea } from '../../ui/text-area'
import styles from './brief-view.module.css'
import { patchSection } from './sections'

const saveDelayMs = 400

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
  const latest = useRef(words)
  latest.current = words
  const ids = useRef({ brief: brief.id, section: section.id })
  const save = useRef(async () => {
    // The brief as it is now: another window may have moved its sections meanwhile.
    const current = openLibraryNow().workspace.briefs.get(ids.current.brief)
    const own = current?.sections.find(({ id }) => id === ids.current.section)
    if (!current || own?.kind !== 'prose' || own.markdown === latest.current) return
    await mutate('briefs.update', {
      id: current.id,
      patch: { sections: patchSection(current.sections, own.id, { markdown: latest.current }) },
      batch: batch.current,
    })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each keystroke begins the pause anew
  useEffect(() => {
    const timer = setTimeout(() => void save.current(), saveDelayMs)
    return () => clearTimeout(timer)
  }, [words])
  useEffect(() => {
    const keep = () => void save.current()
    // A window that is closed while one types takes no word with it.
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [])

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
