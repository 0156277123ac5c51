/**
 * Paints passages with the CSS Custom Highlight API: no element is added to the text, however many marks there are. All
 * panes share the names; each gives its own ranges.
 */
export const paintNames = [
  'finding',
  'mark-amber',
  'mark-green',
  'mark-rose',
  'mark-blue',
  'mark-violet',
  'linked-supports',
  'linked-contradicts',
  'linked-qualifies',
  'linked-restates',
  'find',
  'find-now',
  'finding-now',
  'chosen',
  'link-from',
  'flash',
  'caret',
] as const
export type PaintName = (typeof paintNames)[number]

/** Later names lie over earlier ones. */
const priority = new Map<string, number>(paintNames.map((name, index) => [name, index]))

const byPane = new Map<PaintName, Map<string, readonly Range[]>>()

/** Gives what one pane paints under a name; none takes it away. */
export function paint(pane: string, name: PaintName, ranges: readonly Range[]): void {
  const panes = byPane.get(name) ?? new Map<string, readonly Range[]>()
  byPane.set(name, panes)
  if (ranges.length === 0) {
    if (!panes.delete(pane)) return
  } else panes.set(pane, ranges)
  const all = [...panes.values()].flat()
  if (all.length === 0) return void CSS.highlights.delete(name)
  const highlight = new Highlight(...all)
  highlight.priority = priority.get(name) ?? 0
  CSS.highlights.set(name, highlight)
}

export function clearPaint(pane: string): void {
  for (const name of paintNames) paint(pane, name, [])
}
