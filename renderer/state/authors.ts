/** Who works in the library: the person at this computer, and everybody who signed a record of it. */
import { useMemo } from 'react'
import { create } from 'zustand'
import { call } from '../host'
import { useWorkspace } from './library'
import { notifyFailure } from './notices'

/** Of this computer, the same for all libraries; empty where the person gave no name. */
export const useMe = create<{ readonly name: string }>(() => ({ name: '' }))

export function restoreName(settings: Readonly<Record<string, unknown>>): void {
  const kept = settings['author']
  useMe.setState({ name: typeof kept === 'string' ? kept.trim() : '' })
}

/** Keeps the name that stands from now on with what the person makes and changes. Answers whether it was kept. */
export async function changeName(name: string): Promise<boolean> {
  const result = await call('settings.write', { patch: { author: name.trim() } })
  if (result.ok) useMe.setState({ name: name.trim() })
  else notifyFailure(result.error)
  return result.ok
}

/** Whether a record is signed by the person at this computer; who has no name signs nothing. */
export function isMe(author: string | undefined): boolean {
  return (author ?? '') === useMe.getState().name
}

type Signed = { readonly author?: string | undefined }

/** The author of a record, where it tells something: where somebody else works in the library, too. */
export function useShownAuthor({ author }: Signed): string | null {
  const several = useSeveralAuthors()
  return several && author !== undefined ? author : null
}

type Records = readonly ReadonlyMap<string, Signed>[]

/** One answer for all cards that ask about the same records: each would go through all of them. */
let answered: { readonly me: string; readonly of: Records; readonly several: boolean } | null = null

function severalAuthors(me: string, of: Records): boolean {
  if (answered?.me === me && answered.of.every((map, index) => map === of[index])) return answered.several
  const several = of.some((map) => [...map.values()].some(({ author }) => author !== undefined && author !== me))
  answered = { me, of, several }
  return several
}

function useSeveralAuthors(): boolean {
  const me = useMe((state) => state.name)
  const claims = useWorkspace((workspace) => workspace.claims)
  const links = useWorkspace((workspace) => workspace.links)
  const decisions = useWorkspace((workspace) => workspace.decisions)
  const annotations = useWorkspace((workspace) => workspace.annotations)
  return useMemo(() => severalAuthors(me, [claims, links, decisions, annotations]), [me, claims, links, decisions, annotations])
}
