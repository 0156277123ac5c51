/** Acts of a person on a library, drawn at random: for tests that must hold for any sequence of them. */
import type { Change, Removal } from '../../shared/model/change'
import { annotationOn, brief, claim, claimEnd, decision, link, newSource, passageEnd, put, step } from './library.testing'
import type { OpenLibrary } from './open-library'

export const actNames = [
  'rename library',
  'import',
  'describe source',
  'fold',
  'delete source',
  'mark',
  'note',
  'delete annotation',
  'claim',
  'reword claim',
  'delete claim',
  'link passages',
  'give evidence',
  'mark and claim',
  'reason',
  'delete link',
  'decide',
  'decide otherwise',
  'brief',
  'write brief',
  'delete brief',
  'restore',
] as const
type ActName = (typeof actNames)[number] | 'undo' | 'redo'

/** `pick` chooses among the records there are; `batch` is the key for undo. */
export type Act = { readonly name: ActName; readonly pick: number; readonly batch: string | null; readonly words: string }

/** An endless sequence of acts that is always the same for a seed. */
export function* drawActs(seed: number): Generator<Act> {
  let state = seed * 2_654_435_761 + 1
  // Mulberry32: short, and good enough to choose acts.
  const draw = (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
  const names: readonly ActName[] = [
    ...actNames,
    'import',
    'mark',
    'mark',
    'claim',
    'give evidence',
    'link passages',
    'undo',
    'undo',
    'redo',
  ]
  yield { name: 'import', pick: 0, batch: null, words: 'first' }
  for (let number = 1; ; number += 1) {
    const name = names[draw(names.length)] ?? 'mark'
    yield { name, pick: draw(50), batch: draw(4) === 0 ? 'batch' : null, words: `w${number}`.repeat(1 + draw(200)) }
  }
}

/** Does an act through the library, as handlers would. Answers false when there was nothing to do it to. */
export async function perform(library: OpenLibrary, { name, pick, batch, words }: Act): Promise<boolean> {
  const workspace = library.workspace()
  const choose = <T>(all: Iterable<T>): T | undefined => {
    const list = [...all]
    return list[pick % Math.max(1, list.length)]
  }
  const commit = async (change: Change): Promise<boolean> => {
    await library.commit(change, step(name, batch))
    return true
  }
  const remove = (...removals: Removal[]) => commit({ puts: [], removals })
  const sourceId = choose(workspace.sources.keys())
  const annotation = async () => (sourceId ? choose((await library.read(sourceId)).annotations) : undefined)
  const linksOf = (id: string): Removal[] =>
    [...workspace.links.values()]
      .filter((there) => there.from.id === id || there.to.id === id)
      .map((there) => ({ kind: 'link', id: there.id }))

  switch (name) {
    case 'rename library':
      return commit(put({ ...workspace.library, title: `Library ${words}` }))
    case 'import':
      await library.addSource(newSource(`Source ${words}`, `${words} opens.\n\nSecond paragraph of it.\n\nThird.`), step(name, batch))
      return true
    case 'describe source': {
      if (!sourceId) return false
      const { source } = await library.read(sourceId)
      return commit(put({ ...source, title: `Source ${words}`, corrected: ['title'] }))
    }
    case 'fold': {
      if (!sourceId) return false
      const { source } = await library.read(sourceId)
      const blocks = source.blocks.map((block) => {
        const { start, end } = block
        return block.kind === 'furniture'
          ? { start, end, kind: block.was }
          : { start, end, kind: 'furniture' as const, why: 'other' as const, was: block.kind }
      })
      return commit(put({ ...source, blocks }))
    }
    case 'delete source': {
      if (!sourceId) return false
      const { annotations } = await library.read(sourceId)
      return remove({ kind: 'source', id: sourceId }, ...annotations.flatMap((there) => linksOf(there.id)))
    }
    case 'mark':
      return sourceId ? commit(put(annotationOn(sourceId, words, (await library.read(sourceId)).text))) : false
    case 'note': {
      const there = await annotation()
      return there ? commit(put({ ...there, note: words, tags: [`t${words}`] })) : false
    }
    case 'delete annotation': {
      const there = await annotation()
      return there ? remove({ kind: 'annotation', id: there.id, sourceId: there.sourceId }, ...linksOf(there.id)) : false
    }
    case 'claim':
      return commit(put(claim(`Claim ${words}`)))
    case 'reword claim': {
      const there = choose(workspace.claims.values())
      return there ? commit(put({ ...there, text: `Claim ${words}`, memo: words })) : false
    }
    case 'delete claim': {
      const there = choose(workspace.claims.keys())
      return there ? remove({ kind: 'claim', id: there }, ...linksOf(there)) : false
    }
    case 'link passages': {
      const there = await annotation()
      if (!there) return false
      const other = annotationOn(there.sourceId, words, (await library.read(there.sourceId)).text)
      return commit(put(other, link(passageEnd(there), passageEnd(other), words)))
    }
    case 'give evidence': {
      const [there, stated] = [await annotation(), choose(workspace.claims.keys())]
      return there && stated ? commit(put(link(passageEnd(there), claimEnd(stated), words))) : false
    }
    case 'mark and claim': {
      if (!sourceId) return false
      const marked = annotationOn(sourceId, words, (await library.read(sourceId)).text)
      const stated = claim(`Claim ${words}`)
      return commit(put(marked, stated, link(passageEnd(marked), claimEnd(stated.id), words), brief(words)))
    }
    case 'reason': {
      const there = choose(workspace.links.values())
      return there ? commit(put({ ...there, reason: words })) : false
    }
    case 'delete link': {
      const there = choose(workspace.links.keys())
      return there ? remove({ kind: 'link', id: there }) : false
    }
    case 'decide': {
      const other = choose([...workspace.sources.keys()].reverse())
      return sourceId && other ? commit(put(decision([sourceId, other]))) : false
    }
    case 'decide otherwise': {
      const there = choose(workspace.decisions.values())
      return there ? commit(put({ ...there, outcome: { kind: 'dismissed', why: 'rounding' } })) : false
    }
    case 'brief':
      return commit(put(brief(`Brief ${words}`)))
    case 'write brief': {
      const there = choose(workspace.briefs.values())
      return there ? commit(put({ ...there, question: words })) : false
    }
    case 'delete brief': {
      const there = choose(workspace.briefs.keys())
      return there ? remove({ kind: 'brief', id: there }) : false
    }
    case 'undo':
      return (await library.undo()) !== null
    case 'redo':
      return (await library.redo()) !== null
    case 'restore': {
      const entry = choose(await library.trash())
      if (!entry) return false
      try {
        await library.restore([entry.id], step(name, batch))
      } catch (error) {
        // What it belongs to may be in the trash as well; that refusal has a test of its own.
        if ((error as { code?: unknown }).code !== 'not-found') throw error
        return false
      }
      return true
    }
  }
}
