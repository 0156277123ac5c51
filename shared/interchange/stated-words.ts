/** What is said of the claims and links that came with a file, in sentences. */
export function statedWords({
  claims,
  links,
  known,
  absent,
}: {
  readonly claims: number
  readonly links: number
  readonly known: number
  readonly absent: number
}): string {
  const came = [...(claims === 0 ? [] : [counted(claims, 'claim')]), ...(links === 0 ? [] : [counted(links, 'link')])]
  const here = known === 0 ? '' : `${known} already here`
  const first = came.length === 0 ? here || 'No claims or links came along' : `${came.join(' and ')} came along${here && `, ${here}`}`
  const left =
    absent === 0
      ? ''
      : ` ${counted(absent, 'link')} left out: the passages joined are of sources that are not in the library. Import those first, then this file again.`
  return `${first}.${left}`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
