/**
 * Words that a person types over stored ones, while others may change those: what is shown, whether something of it is not saved
 * yet, and which version it was typed over.
 */

export type TypedWords = {
  readonly words: string
  /** The stored version that the words were made from: what the person saw when they began. */
  readonly over: string
  /** Something was typed that is not stored, as far as is known. */
  readonly unsaved: boolean
  /** What was sent from here and has not been heard of yet, the oldest first: news of it is no news from others. */
  readonly sent: readonly string[]
}

/** An editor that opens on what is stored, or on words that could not be saved when it was open before. */
export function openedOn(stored: string, left: string | null): TypedWords {
  return { words: left ?? stored, over: stored, unsaved: left !== null && left !== stored, sent: [] }
}

export function typing(typed: TypedWords, words: string): TypedWords {
  return { ...typed, words, unsaved: true }
}

export function sending(typed: TypedWords): TypedWords {
  return { ...typed, sent: [...typed.sent, typed.words] }
}

/** These words are stored now. Where another version came in since they were sent, that one is what further words are typed over. */
export function saved(typed: TypedWords, words: string): TypedWords {
  if (!typed.sent.includes(words)) return typed
  return { ...typed, over: words, unsaved: typed.unsaved && typed.words !== words }
}

/**
 * What is stored is this now. Words that are not saved yet stay, over the version they were typed over; otherwise what undo or
 * another window made of them is shown.
 */
export function heard(typed: TypedWords, stored: string): TypedWords {
  // Saving trims some words; the space a person is about to type behind is not taken from under the cursor.
  if (same(stored, typed.words)) return { ...typed, over: stored, unsaved: false, sent: [] }
  const own = typed.sent.findIndex((words) => same(words, stored))
  if (own >= 0 && own < typed.sent.length - 1) return { ...typed, sent: typed.sent.slice(own + 1) }
  if (own >= 0) return { ...typed, over: stored, sent: [] }
  return typed.unsaved ? typed : openedOn(stored, null)
}

function same(one: string, other: string): boolean {
  return one.trim() === other.trim()
}
