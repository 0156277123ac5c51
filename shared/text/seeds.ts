/** Places where a pattern may stand: short exact pieces of it vote for where it would begin. */

/** Letters of a piece: shorter ones stand everywhere, longer ones seldom survive an edit (with 4 letters in 100 wrong, 9 survive two times in three). */
const seedLength = 9

/** A piece is taken every so many letters, so that each letter lies in two pieces. */
const seedStep = 5

/** A piece that stands more often than this says nothing about a place. */
const mostStands = 12

/** Votes that lie within this many letters of the next one speak for the same place: room for a few words put in or left out. */
const sameVote = 24

export type Place = { readonly from: number; readonly to: number; readonly votes: number }

/** Beginnings of the pattern that its pieces vote for, most votes first, at most `most`. */
export function placesOf(pattern: string, text: string, most: number): readonly Place[] {
  const votes: number[] = []
  for (let offset = 0; offset + seedLength <= pattern.length; offset += seedStep) {
    const seed = pattern.slice(offset, offset + seedLength)
    const stands: number[] = []
    for (let at = text.indexOf(seed); at >= 0 && stands.length <= mostStands; at = text.indexOf(seed, at + 1)) stands.push(at - offset)
    if (stands.length <= mostStands) votes.push(...stands)
  }
  votes.sort((a, b) => a - b)
  const places: Place[] = []
  let begun = 0
  for (let index = 1; index <= votes.length; index += 1) {
    const [last, next] = [votes[index - 1] as number, votes[index]]
    if (next !== undefined && next - last <= sameVote) continue
    places.push({ from: votes[begun] as number, to: last, votes: index - begun })
    begun = index
  }
  return places.sort((a, b) => b.votes - a.votes).slice(0, most)
}
