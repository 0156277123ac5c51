import { GripVertical, MoreHorizontal, Pencil } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { sectionPlace } from '../../../shared/brief/build-brief'
import { isGenerated, sectionName } from '../../../shared/brief/section-kinds'
import type { Section } from '../../../shared/model/brief'
import type { SectionId } from '../../../shared/model/schema'
import { IconButton } from '../../ui/icon-button'
import { Menu } from '../../ui/menu'
import styles from './brief-view.module.css'
import { OutlineHeading } from './outline-heading'

type Props = {
  readonly section: Section
  readonly place: { readonly index: number; readonly last: number }
  readonly readOnly: boolean
  readonly editing: boolean
  readonly dragged: SectionId | null
  /** Something beside it changed after it was written. */
  readonly changed: boolean
  readonly acts: {
    readonly edit: () => void
    readonly move: (to: number) => void
    readonly drag: (id: SectionId | null) => void
    readonly drop: () => void
    readonly rename: (heading: string, over: string, batch: string) => Promise<boolean>
    readonly patch: (patch: { readonly shown: boolean }) => void
    readonly remove: () => void
    readonly insert: () => void
    readonly confirm: () => void
  }
}

/** One section in the outline: its name leads there; keys and a menu do the rest. */
export function OutlineRow({ section, place: { index, last }, readOnly, editing, dragged, changed, acts }: Props) {
  const [renaming, setRenaming] = useState(false)
  const name = sectionName(section)
  const removable = section.kind !== 'footnotes'
  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly || event.ctrlKey || event.metaKey) return
    if (event.altKey && event.key === 'ArrowUp') acts.move(index - 1)
    else if (event.altKey && event.key === 'ArrowDown') acts.move(index + 1)
    else if (event.altKey) return
    else if (event.key === '/') acts.insert()
    else if (event.key === 'y' && changed) acts.confirm()
    else if (event.key === 'F2') setRenaming(true)
    else if (event.key === 'Delete' && removable) acts.remove()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <li
      className={styles.section}
      data-shown={section.shown}
      data-editing={editing}
      data-dragged={section.id === dragged}
      draggable={!readOnly && !renaming}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        acts.drag(section.id)
      }}
      onDragOver={(event) => {
        if (dragged) event.preventDefault()
      }}
      onDrop={acts.drop}
      onDragEnd={() => acts.drag(null)}
    >
      {readOnly ? null : <GripVertical size={13} aria-hidden className={styles.grip} />}
      {renaming ? (
        <OutlineHeading section={section} save={acts.rename} onDone={() => setRenaming(false)} />
      ) : (
        <button
          type="button"
          className={styles.name}
          data-row={section.id}
          data-plain={section.heading === ''}
          onClick={() => goTo(section, index)}
          onDoubleClick={() => !readOnly && setRenaming(true)}
          onKeyDown={onKeyDown}
        >
          {name}
          {changed ? <span className={styles.changed}>changed</span> : null}
        </button>
      )}
      {readOnly ? null : (
        <span className={styles.sectionActs}>
          {section.kind === 'prose' || section.kind === 'judgment' ? (
            <IconButton label={`Write “${name}”`} pressed={editing} onClick={acts.edit}>
              <Pencil size={13} aria-hidden />
            </IconButton>
          ) : null}
          <Menu
            align="end"
            trigger={
              <button type="button" className={styles.more} aria-label={`More for “${name}”`}>
                <MoreHorizontal size={13} aria-hidden />
              </button>
            }
            items={[
              { kind: 'item', label: 'Insert below…', keys: '/', run: acts.insert },
              { kind: 'item', label: 'Rename', keys: 'F2', run: () => setRenaming(true) },
              { kind: 'item', label: 'Move up', keys: 'Alt+↑', disabled: index === 0, run: () => acts.move(index - 1) },
              { kind: 'item', label: 'Move down', keys: 'Alt+↓', disabled: index === last, run: () => acts.move(index + 1) },
              ...(changed ? [{ kind: 'item', label: 'Still right', keys: 'Y', run: acts.confirm } as const] : []),
              { kind: 'line' },
              { kind: 'item', label: section.shown ? 'Leave out' : 'Put back', run: () => acts.patch({ shown: !section.shown }) },
              ...(removable
                ? [{ kind: 'item', label: isGenerated(section.kind) ? 'Take out' : 'Delete', keys: 'Delete', run: acts.remove } as const]
                : []),
            ]}
          />
        </span>
      )}
    </li>
  )
}

/** Brings a section of the preview to the top. One that is empty or left out has no place there. */
function goTo({ kind }: Section, index: number): void {
  const place = kind === 'footnotes' ? document.querySelector('[data-footnotes]') : document.getElementById(sectionPlace(index))
  place?.scrollIntoView({ block: 'start' })
}
