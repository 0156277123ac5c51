/** What a reference manager says of a work: metadata for a source of the library, and the files attached to it. */
export type Reference = {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** No finer than stated: `2031`, `2031-03`, `2031-03-04`. */
  readonly published: string | null
  readonly url: string | null
  readonly language: string | null
  /** Names of attached files, without their folders. */
  readonly files: readonly string[]
}

/** `Doe, Jane` as `Jane Doe`; `Doe, Jr., Jane` as `Jane Doe, Jr.`; other forms as they are. */
export function nameInOrder(stated: string): string {
  const parts = stated.split(/\s*,\s*/)
  if (parts.length === 2) return `${parts[1]} ${parts[0]}`.trim()
  return parts.length === 3 ? `${parts[2]} ${parts[0]}, ${parts[1]}` : stated.trim()
}

/** As `nameInOrder`, for forms that put what follows a name last: `Doe, Jane, Jr.` as `Jane Doe, Jr.`. */
export function nameWithSuffixLast(stated: string): string {
  const [family, given, suffix, ...more] = stated.split(/\s*,\s*/)
  return suffix === undefined || more.length > 0 ? nameInOrder(stated) : `${given} ${family}, ${suffix}`
}

/** Year, month and day as numbers or text, as far as they are real. */
export function dateOf(year: number, month?: number, day?: number): string | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null
  const text = String(year).padStart(4, '0')
  if (month === undefined || !(month >= 1 && month <= 12)) return text
  const withMonth = `${text}-${String(month).padStart(2, '0')}`
  return day !== undefined && day >= 1 && day <= 31 ? `${withMonth}-${String(day).padStart(2, '0')}` : withMonth
}

/** The last part of a path of any system. */
export function fileName(path: string): string {
  return path.trim().split(/[\\/]/).pop() ?? ''
}

export function webAddress(stated: string): string | null {
  return /^https?:\/\/\S+$/i.exec(stated.trim())?.[0] ?? null
}
