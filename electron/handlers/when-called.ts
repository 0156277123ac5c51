import type { CallName, Handlers } from '../../shared/api'
import { once } from '../once'

/** Handlers whose code is read when one of them is called for the first time, so that a start does not wait for it. */
export function whenCalled<Name extends CallName>(names: readonly Name[], load: () => Promise<Pick<Handlers, Name>>): Pick<Handlers, Name> {
  const loaded = once(load)
  const entries = names.map((name) => [name, async (input: unknown) => ((await loaded())[name] as (input: unknown) => unknown)(input)])
  return Object.fromEntries(entries) as Pick<Handlers, Name>
}
