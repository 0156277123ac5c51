/** Begins the work when it is first asked for; whoever asks later gets the same. */
export function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | null = null
  return () => {
    result ??= work()
    return result
  }
}
