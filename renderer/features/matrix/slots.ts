/** A row or column that is drawn, or a stretch of those that are not, which keeps its room. */
export type Slot =
  | { readonly kind: 'item'; readonly index: number }
  | { readonly kind: 'gap'; readonly from: number; readonly size: number }

type Measured = { readonly index: number; readonly start: number; readonly end: number }

/** What to draw in place of a long line of items of which only some are in view. `items` in order; sizes in CSS pixels. */
export function slotsOf(items: readonly Measured[], total: number): readonly Slot[] {
  const slots: Slot[] = []
  let end = 0
  for (const item of items) {
    if (item.start > end) slots.push({ kind: 'gap', from: end, size: item.start - end })
    slots.push({ kind: 'item', index: item.index })
    end = item.end
  }
  if (total > end) slots.push({ kind: 'gap', from: end, size: total - end })
  return slots
}
