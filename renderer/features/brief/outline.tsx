import { Plus } from 'lucide-react'
import { Fragment, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { BriefMaterial } from '../../../shared/api'
import { sectionPlace } from '../../../shared/brief/build-brief'
import { insertAfter, moveSection, patchSection, removeSection } from '../../../shared/brief/edit-sections'
import { newSection, type SectionDraft, sectionName } from '../../../shared/brief/section-kinds'
import type { Brief } from '../../../shared/model/brief'
import type { SectionId } from '../../../shared/model/schema'
import { mutate, newBatch } from '../../state/library'
import { notify } from '../../state/notices'
import { undoOf } from '../../state/undoing'
import { Button } from '../../ui/button'
import styles from './brief-view.module.css'
import { InsertMenu } from './insert-menu'
import { marksOf } from './marks'
import { OutlineRow } from './outline-row'
import { saveSections } from './save-sections'
import { newSectionId } from './section-id'

type Props = {
  readonly brief: Brief
  /** Null until it is gathered. */
  readonly material: BriefMaterial | null
  readonly readOnly: boolean
  readonly editing: SectionId | null
  readonly onEdit: (id: SectionId | null) => void
}

/** The sections in their order: gone to, dragged or moved by keys, switched off, renamed, with others put between. */
export function Outline({ brief, material, readOnly, editing, onEdit }: Props) {
  const [dragged, setDragged] = useState<SectionId | null>(null)
  /** Behind which section something is being put in. */
  const [inserting, setInserting] = useState<SectionId | null>(null)
  const [said, setSaid] = useState('')
  const focusOn = useRef<SectionId | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const { sections } = brief
  const marks = useMemo(() => (material ? marksOf(material) : null), [material])

  // A row that moved in the page lost the focus, and a new one has to be found: the keys go on where they were.
  useLayoutEffect(() => {
    const row = focusOn.current && list.current?.querySelector<HTMLElement>(`[data-row="${focusOn.current}"]`)
    if (!row) return
    focusOn.current = null
    row.focus()
  })

  const move = async (from: number, to: number) => {
    const moved = sections[from]
    if (!moved || to < 0 || to >= sections.length) return
    focusOn.current = moved.id
    if (await saveSections(brief.id, (now) => moveSection(now, from, to)))
      setSaid(`“${sectionName(moved)}” is now ${to + 1} of ${sections.length}.`)
  }
  const insert = async (draft: SectionDraft) => {
    const added = newSection(newSectionId(), draft)
    setInserting(null)
    if (!(await saveSections(brief.id, (now) => insertAfter(now, inserting, added)))) return
    if (added.kind === 'prose' || added.kind === 'judgment') onEdit(added.id)
    else focusOn.current = added.id
    setSaid(`“${sectionName(added)}” was put in.`)
  }
  const remove = async (id: SectionId, name: string) => {
    const next = sections[sections.findIndex((section) => section.id === id) + 1]
    focusOn.current = next?.id ?? null
    if (editing === id) onEdit(null)
    const batch = newBatch('section')
    if (await saveSections(brief.id, (now) => removeSection(now, id), batch))
      notify(`“${name}” is no longer in the brief.`, { action: undoOf(batch) })
  }
  const confirm = async (id: SectionId, name: string) => {
    if (await mutate('briefs.confirm', { id: brief.id, section: id })) setSaid(`“${name}” is held to be still right.`)
  }
  return (
    <section aria-label="Outline">
      <h2 className={styles.label}>Outline</h2>
      <ol ref={list} className={styles.outline} aria-label="Sections">
        {sections.map((section, index) => (
          <Fragment key={section.id}>
            <OutlineRow
              section={section}
              place={{ index, last: sections.length - 1 }}
              readOnly={readOnly}
              editing={section.id === editing}
              dragged={dragged}
              changed={marks?.has(sectionPlace(index)) ?? false}
              acts={{
                edit: () => onEdit(section.id === editing ? null : section.id),
                move: (to) => void move(index, to),
                drag: setDragged,
                drop: () => {
                  setDragged(null)
                  void move(
                    sections.findIndex(({ id }) => id === dragged),
                    index,
                  )
                },
                rename: (heading, over, batch) =>
                  saveSections(
                    brief.id,
                    (now) => patchSection(now, section.id, { heading }),
                    batch,
                    (now) => patchSection(now, section.id, { heading: over }),
                  ),
                patch: (patch) => void saveSections(brief.id, (now) => patchSection(now, section.id, patch)),
                remove: () => void remove(section.id, sectionName(section)),
                insert: () => setInserting(section.id),
                confirm: () => void confirm(section.id, sectionName(section)),
              }}
            />
            {inserting === section.id ? (
              <li>
                <InsertMenu
                  onInsert={(draft) => void insert(draft)}
                  onClose={() => {
                    focusOn.current = section.id
                    setInserting(null)
                  }}
                />
              </li>
            ) : null}
          </Fragment>
        ))}
      </ol>
      {readOnly ? null : (
        <Button variant="quiet" onClick={() => setInserting(editing ?? sections[0]?.id ?? null)}>
          <Plus size={13} aria-hidden /> Insert <kbd>/</kbd>
        </Button>
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
    </section>
  )
}
