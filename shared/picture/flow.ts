/** Entries of a legend: side by side as far as they fit, the others below. */

/** Between entries. */
const gap = 10

export type Flowed<Entry> = { readonly entry: Entry; readonly x: number; readonly y: number }

/** Where each entry of one height comes to stand within `width`, and how high all are together. */
export function flow<Entry extends { readonly width: number }>(
  entries: readonly Entry[],
  height: number,
  width: number,
): { readonly placed: readonly Flowed<Entry>[]; readonly height: number } {
  let [x, y] = [0, 0]
  const placed = entries.map((entry) => {
    if (x > 0 && x + entry.width > width) [x, y] = [0, y + height + gap]
    const at = { entry, x, y }
    x += entry.width + gap
    return at
  })
  return { placed, height: y + height }
}
