/**
 * Divides `limit` places among kinds of hits that have `counts` of them: all get what they have while it fits; otherwise
 * equal shares, and what one kind leaves over goes to the others. So five hundred notes never hide the texts.
 */
export function shareOut(limit: number, counts: readonly number[]): number[] {
  const shares = counts.map(() => 0)
  let left = limit
  while (left > 0) {
    const hungry = counts.flatMap((count, at) => ((shares[at] ?? 0) < count ? [at] : []))
    if (hungry.length === 0) break
    const each = Math.max(1, Math.floor(left / hungry.length))
    for (const at of hungry) {
      const given = Math.min(each, left, (counts[at] ?? 0) - (shares[at] ?? 0))
      shares[at] = (shares[at] ?? 0) + given
      left -= given
    }
  }
  return shares
}
