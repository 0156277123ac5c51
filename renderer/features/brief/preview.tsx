import type { Root } from 'hast'
import { type MouseEvent, useMemo } from 'react'
import type { BriefMaterial } from '../../../shared/api'
import { briefHast } from '../../../shared/brief/brief-hast'
import type { BuiltBrief } from '../../../shared/brief/build-brief'
import { readPassageAddress } from '../../../shared/brief/passage-address'
import type { SectionId } from '../../../shared/model/schema'
import { goToAnnotation } from '../../state/annotating'
import { mutate } from '../../state/library'
import { marksOf, stillRightAttribute, withMarks } from './marks'
import { PagePart } from './page-part'
import styles from './preview.module.css'

/** Blocks that are drawn in one go: some three milliseconds of work, so that a key is answered in the frame it is pressed in. */
const blocksPerPart = 30

type Props = { readonly material: BriefMaterial; readonly built: BuiltBrief; readonly readOnly: boolean }

/** The brief as it will be exported, drawn from the same tree. A footnote leads to its passage on the desk. */
export function Preview({ material, built, readOnly }: Props) {
  const marks = useMemo(() => marksOf(material), [material])
  const parts = useMemo(() => inParts(withMarks(briefHast(built), marks, readOnly).children), [built, marks, readOnly])
  return (
    // Notes are links that a click or Enter follows; both arrive here.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <article
      className={styles.page}
      aria-label="Brief preview"
      onClick={(event) => {
        const confirmed = event.target instanceof Element ? event.target.getAttribute(stillRightAttribute) : null
        if (confirmed === null) followNote(event, built)
        else void mutate('briefs.confirm', { id: material.brief.id, section: confirmed as SectionId })
      }}
    >
      {parts.map(({ from, blocks }) => (
        <PagePart key={from} blocks={blocks} />
      ))}
    </article>
  )
}

function inParts(blocks: Root['children']): readonly { readonly from: number; readonly blocks: Root['children'] }[] {
  return Array.from({ length: Math.ceil(blocks.length / blocksPerPart) }, (_, index) => {
    const from = index * blocksPerPart
    return { from, blocks: blocks.slice(from, from + blocksPerPart) }
  })
}

function followNote(event: MouseEvent, built: BuiltBrief): void {
  const anchor = event.target instanceof Element ? event.target.closest('a') : null
  const href = anchor?.getAttribute('href')
  if (!anchor || !href) return
  event.preventDefault()
  const target = href.startsWith('#') ? document.getElementById(decodeURIComponent(href.slice(1))) : null
  const number = /fn-(\d+)$/.exec(href)?.[1]
  const cited = number === undefined ? undefined : built.used[Number(number) - 1]
  // From the text a note opens its passage; from the notes one goes back to the text.
  const pointed = readPassageAddress(href)
  const opened = pointed ? built.used.find(({ id }) => id === pointed.annotationId) : /fnref/.test(href) ? undefined : cited
  if (opened) void goToAnnotation(opened)
  else target?.scrollIntoView({ block: 'center' })
}
