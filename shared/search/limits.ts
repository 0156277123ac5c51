/** How much is asked at once. */

/** Characters of a query: a pasted page. */
export const mostCharacters = 10_000

/** More hits than anyone goes through. */
export const mostHits = 4_000
