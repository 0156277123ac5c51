/** Words that are no part of a name, although they begin sentences and are written with a capital. */
export const neverNames: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december the a an this that these those it he she we they i in on at by for from to of and but or not no nobody none one two three four five six seven eight nine ten its his her their our my your when while after before since until if as so yet there here what who how why where which all most some many more both each every another other such only even still now then today yesterday tomorrow last next first second third half about more than over under'.split(
    ' ',
  ),
)
