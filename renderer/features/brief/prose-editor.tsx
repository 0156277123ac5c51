import { useEffect, useRef, useState } from 'react'
import { insertInProse, patchSection } from '../../../shared/brief/edit-sections'
import { newSection, type SectionDraft, sectionName } from '../../../shared/brief/section-kinds'
import type { Brief, ProseSection } from '../../../shared/model/brief'
import type { SectionId } from '../../../shared/model/schema'
import { newBatch } from '../../state/library'
import { useSavedWords } from '../../state/saved-words'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/text-area'
import styles from './brief-view.module.css'
import { InsertMenu } from './insert-menu'
import { saveSections } from './save-sections'
import { newSectionId } from './section-id'

type Props = {
  readonly brief: Brief
  readonly section: ProseSection
  readonly onEdit: (id: SectionId) => void
  readonly onClose: () => void
}

/** Writes the prose of a section. Saved while typing; one run of typing is one step to undo. "/" at the beginning of a word puts something in. */
export function ProseEditor({ brief, section, onEdit, onClose }: Props) {
  const batch = useRef(newBatch('prose'))
  const area = useRef<HTMLTextAreaElement>(null)
  /** Where something is being put in; null while the list is closed. */
  const [at, setAt] = useState<number | null>(null)
  const caret = useRef<number | null>(null)
  const save = (markdown: string, over: string) =>
    saveSections(
      brief.id,
      (sections) => (isSaved(sections, section.id, markdown) ? sections : patchSection(sections, section.id, { markdown })),
      batch.current,
      (sections) => patchSection(sections, section.id, { markdown: over }),
    )
  const { words, setWords, refused, keep } = useSavedWords({ subject: `${brief.id}/${section.id}`, stored: section.markdown, save })
  const close = async () => {
    if (await keep()) onClose()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret goes where it was put once the words are there
  useEffect(() => {
    if (caret.current === null) return
    area.current?.focus()
    area.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [words, at])

  const putWords = (typed: string) => {
    if (at === null) return
    caret.current = at + typed.length
    setWords(words.slice(0, at) + typed + words.slice(at))
    setAt(null)
  }
  const insert = async (draft: SectionDraft) => {
    if (at === null) return
    setAt(null)
    if (!(await keep())) return
    const added = newSection(newSectionId(), draft)
    const restId = newSectionId()
    if (!(await saveSections(brief.id, (sections) => insertInProse(sections, { id: section.id, at }, added, restId), batch.current))) return
    setWords(words.slice(0, at).trimEnd())
    if (added.kind === 'prose' || added.kind === 'judgment') onEdit(added.id)
    else caret.current = at
  }
  return (
    <div className={styles.editor}>
      <TextArea
        ref={area}
        label={`“${sectionName(section)}”, in Markdown`}
        value={words}
        onChange={setWords}
        onSubmit={() => void close()}
        onEscape={() => void close()}
        onKey={(event) => {
          const { selectionStart, selectionEnd, value } = event.currentTarget
          const beginsWord = selectionStart === 0 || /\s/.test(value.charAt(selectionStart - 1))
          if (event.key !== '/' || event.nativeEvent.isComposing || selectionStart !== selectionEnd || !beginsWord) return
          event.preventDefault()
          setAt(selectionStart)
        }}
        autoFocus
        placeholder="What does the evidence amount to? Type / to put something in."
      />
      {at === null ? null : (
        <div className={styles.inserting}>
          <InsertMenu
            onInsert={(draft) => void insert(draft)}
            onCite={(id) => putWords(`[^${id}]`)}
            // What was typed was meant as words after all.
            onClose={(typed) => putWords(`/${typed}`)}
          />
        </div>
      )}
      <div className={styles.editorActs}>
        <Button onClick={() => setAt(area.current?.selectionStart ?? words.length)}>Insert or cite</Button>
        {refused ? <span className={styles.refused}>Not saved yet. The words stay here.</span> : null}
        <Button variant="primary" onClick={() => void close()}>
          Done
        </Button>
      </div>
    </div>
  )
}

function isSaved(sections: Brief['sections'], id: SectionId, markdown: string): boolean {
  const own = sections.find((section) => section.id === id)
  return own?.kind !== 'prose' || own.markdown === markdown
}
