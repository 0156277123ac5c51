/** What is taken in at all. The window asks before it reads a file, so that a film dropped by mistake never fills its memory. */

/** Bytes of a single file. Larger ones are no articles, and parsing them could exhaust a small machine. */
export const mostFileBytes = 50_000_000

/** The sentence about a file that is larger. */
export function tooLargeSentence(name: string): string {
  return `“${name}” is larger than ${mostFileBytes / 1_000_000} MB, so it was not imported. Save the part you need as a file of its own.`
}
