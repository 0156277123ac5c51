import type { Section } from '../../model/brief'
import { sectionName } from '../section-kinds'
import type { Copy } from './copy'
import { mergeWhole } from './merge-blocks'
import type { Field } from './written-fields'

/** The order of the sections that all three have, where the file has another one. */
export function orderField(sections: readonly Section[], { base, theirs }: { readonly base: Copy; readonly theirs: Copy }): Field | null {
  const [before, after] = [placesIn(base), placesIn(theirs)]
  const common = sections.filter(({ id }) => before.has(id) && after.has(id))
  const sorted = (places: ReadonlyMap<Section['id'], number>) =>
    [...common].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
  const names = (list: readonly Section[]) => list.map(sectionName).join(' · ')
  const ids = (list: readonly Section[]) => list.map(({ id }) => id).join()
  const merged = mergeWhole(ids(sorted(before)), ids(common), ids(sorted(after)))
  if (merged.kind === 'kept') return null
  const [was, now, file] = [names(sorted(before)), names(common), names(sorted(after))]
  return {
    key: 'order',
    what: 'order',
    place: '',
    merged: [{ ...merged, base: [was], mine: [now], theirs: [file], result: [file] }],
    write: (written) => ({ ...written, sections: ordered(written.sections, theirs) }),
  }
}

/** The sections as the file has them in order; those that it lacks stay at their places. */
function ordered(sections: readonly Section[], theirs: Copy): readonly Section[] {
  const places = placesIn(theirs)
  const moving = sections.filter(({ id }) => places.has(id)).sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
  let next = 0
  return sections.map((section) => (places.has(section.id) ? (moving[next++] ?? section) : section))
}

function placesIn({ parts }: Copy): ReadonlyMap<Section['id'], number> {
  return new Map(parts.flatMap(({ id }, index) => (id === null ? [] : [[id, index] as const])))
}
