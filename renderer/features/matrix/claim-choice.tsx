import { useState } from 'react'
import type { ClaimId } from '../../../shared/model/schema'
import { useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { TextField } from '../../ui/text-field'
import styles from './alternatives.module.css'

/** Claims that stand in view at once in a low window; with more of them it is quicker to type a word. */
const manyClaims = 12

/** Which claims are set against each other. Chosen ones come first, but nothing moves while somebody is choosing. */
export function ClaimChoice({ chosen }: { readonly chosen: readonly ClaimId[] }) {
  const claims = useWorkspace((workspace) => workspace.claims)
  const [words, setWords] = useState('')
  const [choosing, setChoosing] = useState(false)
  const [first, setFirst] = useState(chosen)
  if (!choosing && first !== chosen) setFirst(chosen)

  const all = [...claims.values()]
  const sorted = [...all.filter(({ id }) => first.includes(id)), ...all.filter(({ id }) => !first.includes(id))]
  const wanted = words.trim().toLocaleLowerCase()
  const listed = sorted.filter(({ id, text }) => chosen.includes(id) || text.toLocaleLowerCase().includes(wanted))
  const toggle = (id: ClaimId) =>
    useView.setState(({ alternatives }) => ({
      alternatives: alternatives.includes(id) ? alternatives.filter((other) => other !== id) : [...alternatives, id],
    }))
  return (
    <fieldset
      className={styles.choice}
      onFocus={() => setChoosing(true)}
      onBlur={({ currentTarget, relatedTarget }) => setChoosing(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))}
    >
      <legend>Claims that exclude each other</legend>
      {all.length > manyClaims ? (
        <TextField label="Find a claim" hideLabel placeholder="Find a claim" type="search" value={words} onChange={setWords} />
      ) : null}
      {listed.map(({ id, text }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span>{text}</span>
        </label>
      ))}
      {listed.length === 0 ? <p className={styles.about}>No claim has these words.</p> : null}
    </fieldset>
  )
}
