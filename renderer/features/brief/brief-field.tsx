import type { Brief } from '../../../shared/model/brief'
import { mutate } from '../../state/library'
import { useSavedLine } from '../../state/saved-line'
import { TextField } from '../../ui/text-field'

type Props = { readonly brief: Brief; readonly field: 'title' | 'question' | 'author'; readonly label: string }

/** A line at the head of a brief, kept while it is typed: leaving the brief by a key takes no word with it. */
export function BriefField({ brief, field, label }: Props) {
  const stored = brief[field]
  const { words, setWords, hint, leave } = useSavedLine({
    subject: `${brief.id}/${field}`,
    stored,
    act: field,
    save: async (typed, over, batch) => {
      const value = field === 'title' ? typed.trim() : typed
      // A brief has a title: none is what stands there between two of them.
      if (field === 'title' && value === '') return true
      const seen = field === 'title' && over.trim() === '' ? {} : { over: { [field]: over } }
      return (await mutate('briefs.update', { id: brief.id, patch: { [field]: value }, ...seen, batch })) !== null
    },
  })
  const done = () => {
    if (field === 'title' && words.trim() === '') setWords(stored)
    leave()
  }
  return <TextField label={label} value={words} onChange={setWords} onBlur={done} onEnter={done} {...(hint ? { hint } : {})} />
}
