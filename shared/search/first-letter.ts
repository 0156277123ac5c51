/** Words whose first letter went wrong: the rarest slip, looked for last. */

const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** What may have been meant when the rest of the word is right: another first letter, one left out, one put in, or the first two swapped. */
export function otherFirstLetters(word: string): readonly string[] {
  const rest = word.slice(1)
  const swapped = `${word.charAt(1)}${word.charAt(0)}${word.slice(2)}`
  return [...letters.flatMap((letter) => [letter + rest, letter + word]), rest, swapped].filter((other) => other !== word)
}
