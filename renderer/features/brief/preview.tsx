import type { MouseEvent } from 'react'
import { readPassageAddress } from '../../../shared/brief/passage-address'
import type { SectionId } from '../../../shared/model/schema'
import { goToAnnotation } from '../../state/annotating'
import { mutate } from '../../state/library'
import type { Drawn } from './drawer'
import { stillRightAttribute } from './marks'
import { PageParts } from './page-part'
import styles from './preview.module.css'

type Props = Pick<Drawn, 'material' | 'parts' | 'used'>

/** The brief as it will be exported, drawn from the same tree. A footnote leads to its passage on the desk. */
export function Preview({ material, parts, used }: Props) {
  return (
    // Notes are links that a click or Enter follows; both arrive here.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <article
      className={styles.page}
      aria-label="Brief preview"
      onClick={(event) => {
        const confirmed = event.target instanceof Element ? event.target.getAttribute(stillRightAttribute) : null
        if (confirmed === null) followNote(event, used)
        else void mutate('briefs.confirm', { id: material.brief.id, section: confirmed as SectionId })
      }}
    >
      <PageParts parts={parts} />
    </article>
  )
}

function followNote(event: MouseEvent, used: Drawn['used']): void {
  const anchor = event.target instanceof Element ? event.target.closest('a') : null
  const href = anchor?.getAttribute('href')
  if (!anchor || !href) return
  event.preventDefault()
  const target = href.startsWith('#') ? document.getElementById(decodeURIComponent(href.slice(1))) : null
  const number = /fn-(\d+)$/.exec(href)?.[1]
  const cited = number === undefined ? undefined : used[Number(number) - 1]
  // From the text a note opens its passage; from the notes one goes back to the text.
  const pointed = readPassageAddress(href)
  const opened = pointed ? used.find(({ id }) => id === pointed.annotationId) : /fnref/.test(href) ? undefined : cited
  if (opened) void goToAnnotation(opened)
  else target?.scrollIntoView({ block: 'center' })
}
