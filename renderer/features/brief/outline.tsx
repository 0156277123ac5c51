import { ArrowDown, ArrowUp, Eye, EyeOff, GripVertical, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Brief, Section } from '../../../shared/model/brief'
import { mutate } from '../../state/library'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import styles from './brief-view.module.css'
import { addJudgment, addProse, moveSection, patchSection, removeSection } from './sections'

type Props = {
  readonly brief: Brief
  readonly readOnly: boolean
  readonly editing: string | null
  readonly onEdit: (id: string | null) => void
}

/** The sections in their order: dragged or moved by keys, switched off, renamed, with prose put between. */
export function Outline({ brief, readOnly, editing, onEdit }: Props) {
  const [dragged, setDragged] = useState<string | null>(null)
  const save = (sections: readonly Section[]) => mutate('briefs.update', { id: brief.id, patch: { sections } })
  const drop = (onto: number) => {
    const from = brief.sections.findIndex(({ id }) => id === dragged)
    setDragged(null)
    if (from >= 0 && from !== onto) void save(moveSection(brief.sections, from, onto))
  }
  const add = async (addTo: typeof addProse) => {
    const after = brief.sections.findIndex(({ id }) => id === editing)
    const { sections, id } = addTo(brief.sections, after < 0 ? 0 : after + 1)
    if (await save(sections)) onEdit(id)
  }
  return (
    <section aria-label="Outline">
      <h2 className={styles.label}>Outline</h2>
      <ol className={styles.outline} aria-label="Sections">
        {brief.sections.map((section, index) => (
          <li
            key={section.id}
            className={styles.section}
            data-shown={section.shown}
            data-editing={section.id === editing}
            data-dragged={section.id === dragged}
            draggable={!readOnly}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              setDragged(section.id)
            }}
            onDragOver={(event) => {
              if (dragged) event.preventDefault()
            }}
            onDrop={() => drop(index)}
            onDragEnd={() => setDragged(null)}
            onKeyDown={(event) => {
              if (readOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
              event.preventDefault()
              void save(moveSection(brief.sections, index, index + (event.key === 'ArrowUp' ? -1 : 1)))
            }}
          >
            {readOnly ? null : <GripVertical size={13} aria-hidden className={styles.grip} />}
            <SectionName
              section={section}
              readOnly={readOnly}
              onRename={(heading) => void save(patchSection(brief.sections, section.id, { heading }))}
            />
            {readOnly ? null : (
              <span className={styles.sectionActs}>
                {isWritten(section) ? (
                  <IconButton
                    label={`Write “${section.heading || 'Untitled'}”`}
                    pressed={section.id === editing}
                    onClick={() => onEdit(section.id === editing ? null : section.id)}
                  >
                    <Pencil size={13} aria-hidden />
                  </IconButton>
                ) : null}
                <IconButton
                  label={`Move “${section.heading}” up`}
                  keys="Alt+↑"
                  disabled={index === 0}
                  onClick={() => void save(moveSection(brief.sections, index, index - 1))}
                >
                  <ArrowUp size={13} aria-hidden />
                </IconButton>
                <IconButton
                  label={`Move “${section.heading}” down`}
                  keys="Alt+↓"
                  disabled={index === brief.sections.length - 1}
                  onClick={() => void save(moveSection(brief.sections, index, index + 1))}
                >
                  <ArrowDown size={13} aria-hidden />
                </IconButton>
                <IconButton
                  label={section.shown ? `Leave out “${section.heading}”` : `Put “${section.heading}” back`}
                  onClick={() => void save(patchSection(brief.sections, section.id, { shown: !section.shown }))}
                >
                  {section.shown ? <Eye size={13} aria-hidden /> : <EyeOff size={13} aria-hidden />}
                </IconButton>
                {isWritten(section) ? (
                  <IconButton
                    label={`Delete “${section.heading || 'Untitled'}”`}
                    onClick={() => void save(removeSection(brief.sections, section.id))}
                  >
                    <Trash2 size={13} aria-hidden />
                  </IconButton>
                ) : null}
              </span>
            )}
          </li>
        ))}
      </ol>
      {readOnly ? null : (
        <div className={styles.additions}>
          <Button onClick={() => void add(addProse)}>
            <Plus size={13} aria-hidden /> Write a section
          </Button>
          <Button onClick={() => void add(addJudgment)}>
            <Plus size={13} aria-hidden /> Judgment
          </Button>
        </div>
      )}
    </section>
  )
}

function SectionName({
  section,
  readOnly,
  onRename,
}: {
  readonly section: Section
  readonly readOnly: boolean
  readonly onRename: (heading: string) => void
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    if (draft !== null && draft.trim() !== section.heading) onRename(draft.trim())
    setDraft(null)
  }
  return (
    <input
      className={styles.name}
      aria-label={`Heading of section “${section.heading || 'Untitled'}”`}
      value={draft ?? section.heading}
      placeholder="Untitled"
      readOnly={readOnly}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}

/** Whether its words are the person's own: those can be edited and deleted, the others only be left out. */
function isWritten({ kind }: Section): boolean {
  return kind === 'prose' || kind === 'judgment'
}
