/**
 * What a dialog changes of a record: the fields a person touched, each with what stood there when they began. The others show
 * what is stored, also what another window makes of it meanwhile, and are not sent.
 */
import { useState } from 'react'

type Edit<Value> = { readonly value: Value; readonly over: Value }

type Edits<Fields> = {
  readonly fields: Fields
  readonly edit: (changes: Partial<Fields>) => void
  /** The fields that are other than they were, and what they were. */
  readonly changed: Partial<Fields>
  readonly over: Partial<Fields>
}

export function useEdits<Fields extends { readonly [Key in keyof Fields]: string }>(stored: Fields): Edits<Fields> {
  const [edits, setEdits] = useState<ReadonlyMap<keyof Fields, Edit<string>>>(new Map())
  const edit = (changes: Partial<Fields>) =>
    setEdits((before) => {
      const next = new Map(before)
      for (const key of Object.keys(changes) as (keyof Fields)[]) {
        const over = before.get(key)?.over ?? stored[key]
        const value = changes[key] ?? over
        // What is as it was is no edit: from then on it shows what is stored.
        if (value === over) next.delete(key)
        else next.set(key, { value, over })
      }
      return next
    })
  const those = (which: keyof Edit<string>) =>
    Object.fromEntries([...edits].map(([key, one]) => [key, one[which]])) as unknown as Partial<Fields>
  const changed = those('value')
  return { fields: { ...stored, ...changed }, edit, changed, over: those('over') }
}
