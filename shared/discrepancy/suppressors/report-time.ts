/** Which of two sources reports later. */

/** Days from the first date to the second, negative when it lies before; null when either is not known to the day. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const [first, second] = [dayOf(a), dayOf(b)]
  return first === null || second === null ? null : second - first
}

function dayOf(date: string | null): number | null {
  return date !== null && /^\d{4}-\d\d-\d\d/.test(date) ? Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000) : null
}
