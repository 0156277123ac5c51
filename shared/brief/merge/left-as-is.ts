/** What an edited copy changed of the parts that Crossread writes: named, and not taken. */
import type { Section } from '../../model/brief'
import type { AnnotationId } from '../../model/schema'
import { alignedParagraphs } from '../../text/like-paragraphs'
import { sectionName } from '../section-kinds'
import type { CopyBlock, CopyPart } from './copy'
import type { LeftAsIs } from './copy-edit'

const why = 'Crossread writes this from the library, so it stays as the library has it.'

/** `extra` are blocks that are like none of the section's: somebody wrote them between or behind. */
export function readComputed(
  section: Section,
  base: CopyPart,
  theirs: CopyPart,
): { readonly left: readonly LeftAsIs[]; readonly extra: readonly CopyBlock[] } {
  const words = ({ blocks }: CopyPart) => blocks.map((block) => block.words)
  const [before, after] = [words(base), words(theirs)]
  const pairs = alignedParagraphs(before, after)
  const [found, known] = [new Set(pairs.map(([from]) => from)), new Set(pairs.map(([, to]) => to))]
  const place = sectionName(section)
  return {
    left: [
      ...pairs
        .filter(([from, to]) => before[from] !== after[to])
        .map(([from, to]) => ({ place, why, before: before[from] ?? '', after: after[to] ?? '' })),
      ...before.filter((_, index) => !found.has(index)).map((gone) => ({ place, why, before: gone, after: '' })),
    ],
    extra: theirs.blocks.filter((_, index) => !known.has(index)),
  }
}

export function changedNotes(base: ReadonlyMap<AnnotationId, string>, theirs: ReadonlyMap<AnnotationId, string>): readonly LeftAsIs[] {
  return [...base].flatMap(([id, before], index): LeftAsIs[] => {
    const after = theirs.get(id)
    if (after === undefined || after === before) return []
    return [{ place: `Footnote ${index + 1}`, why: 'Quotes are kept as their sources have them.', before, after }]
  })
}
