import { type ReactNode, useEffect } from 'react'
import type { SearchHit } from '../../../shared/api'
import type { Annotation } from '../../../shared/model/annotation'
import type { AnnotationId, ClaimId, LinkId, Range, SourceId } from '../../../shared/model/schema'
import { peekAt } from '../../../shared/search/peek'
import { quoteOf } from '../../../shared/text/passage'
import { readableDate } from '../../../shared/text/readable-date'
import { titleOf } from '../../../shared/text/title'
import { loadSource, useOpen, useWorkspace } from '../../state/library'
import { useEvidence } from '../../state/use-evidence'
import styles from './hit-peek.module.css'
import { Snippet } from './snippet'

/** More would make the peek a page. */
const mostQuotes = 6

/** The chosen hit in its context, while the box stays open. */
export function HitPeek({ hit }: { readonly hit: SearchHit | null }) {
  return (
    // A long peek scrolls, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.peek} aria-label="Peek" aria-live="polite" tabIndex={0}>
      {hit ? <Peeked hit={hit} /> : <p className={styles.aside}>Choose a hit to see it where it stands.</p>}
    </section>
  )
}

function Peeked({ hit }: { readonly hit: SearchHit }): ReactNode {
  switch (hit.kind) {
    case 'source':
    case 'text':
    case 'annotation':
      return hit.sourceId ? <InSource hit={hit} sourceId={hit.sourceId} /> : null
    case 'claim':
      return <OfClaim id={hit.id as ClaimId} />
    case 'link':
      return <OfLink id={hit.id as LinkId} />
    case 'brief':
      return (
        <>
          <p className={styles.where}>{hit.title}</p>
          <p className={styles.words}>
            <Snippet text={hit.snippet} marks={hit.marks} />
          </p>
        </>
      )
  }
}

function InSource({ hit, sourceId }: { readonly hit: SearchHit; readonly sourceId: SourceId }) {
  const text = useOpen((open) => open.texts.get(sourceId))
  const blocks = useWorkspace((workspace) => workspace.blocks.get(sourceId))
  const annotation = useWorkspace((workspace) =>
    hit.kind === 'annotation' ? workspace.annotations.get(hit.id as AnnotationId) : undefined,
  )
  useEffect(() => {
    void loadSource(sourceId)
  }, [sourceId])
  if (text === undefined || blocks === undefined) return <p className={styles.aside}>Reading…</p>
  const range =
    hit.range ??
    beginning(
      blocks.find(({ kind }) => kind === 'paragraph'),
      text,
    )
  const peek = peekAt(text, blocks, range, hit)
  return (
    <>
      <SourceLine sourceId={sourceId} locator={hit.range ? peek.locator : ''} />
      <p className={styles.words}>
        <Snippet text={peek.text} marks={hit.range ? peek.marks : []} />
      </p>
      {annotation ? <NoteOf annotation={annotation} /> : null}
    </>
  )
}

function beginning(block: Range | undefined, text: string): Range {
  return { start: block?.start ?? 0, end: (block?.start ?? 0) + Math.min(1, text.length) }
}

function NoteOf({ annotation: { note, tags } }: { readonly annotation: Annotation }) {
  return (
    <>
      {note === '' ? null : <p className={styles.note}>{note}</p>}
      {tags.length === 0 ? null : <p className={styles.aside}>{tags.map((tag) => `#${tag}`).join('  ')}</p>}
    </>
  )
}

function OfClaim({ id }: { readonly id: ClaimId }) {
  const claim = useWorkspace((workspace) => workspace.claims.get(id))
  const evidence = useEvidence().get(id) ?? []
  if (!claim) return null
  const [shown, left] = [evidence.slice(0, mostQuotes), evidence.length - mostQuotes]
  return (
    <>
      <p className={styles.where}>Claim</p>
      <p className={styles.words}>{claim.text}</p>
      {claim.memo === '' ? null : <p className={styles.note}>{claim.memo}</p>}
      {shown.map(({ link, stance, annotation, sourceId }) => (
        <div key={link.id} className={styles.evidence} data-relation={stance}>
          <SourceLine sourceId={sourceId} locator={stance} />
          <p>{annotation ? `“${quoteOf(annotation.anchors)}”` : 'a passage that is not in the library any more'}</p>
          {link.reason === '' ? null : <p className={styles.aside}>{link.reason}</p>}
        </div>
      ))}
      {left > 0 ? <p className={styles.aside}>and {left} more</p> : null}
    </>
  )
}

/** Both ends of a link with its reason; of evidence, the claim with all that bears on it. */
function OfLink({ id }: { readonly id: LinkId }) {
  const link = useWorkspace((workspace) => workspace.links.get(id))
  const annotations = useWorkspace((workspace) => workspace.annotations)
  if (!link) return null
  const claim = [link.from, link.to].find((end) => end.kind === 'claim')
  if (claim) return <OfClaim id={claim.id as ClaimId} />
  const quotes = [link.from, link.to].flatMap((end) => annotations.get(end.id as AnnotationId) ?? [])
  return (
    <>
      {quotes.map((annotation) => (
        <div key={annotation.id} className={styles.evidence} data-relation={link.relation}>
          <SourceLine sourceId={annotation.sourceId} locator="" />
          <p>“{quoteOf(annotation.anchors)}”</p>
        </div>
      ))}
      <p className={styles.note}>
        {link.relation}: {link.reason}
      </p>
    </>
  )
}

/** Who says so, when, and where. */
function SourceLine({ sourceId, locator }: { readonly sourceId: SourceId; readonly locator: string }) {
  const source = useWorkspace((workspace) => workspace.sources.get(sourceId))
  if (!source) return null
  const title = titleOf(source, null).text
  const parts = [source.publisher ?? title, source.published === null ? '' : readableDate(source.published), locator]
  return <p className={styles.where}>{parts.filter((part) => part !== '').join(' · ')}</p>
}
