/** Undo and redo at the door: whatever people do by calls, the files afterwards are those before. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Annotation } from '../../shared/model/annotation'
import { relations, stances } from '../../shared/model/vocabulary'
import { liveFiles } from '../library/library.testing'
import { type Desk, reopened, startDesk, withHosts } from './handlers.testing'

withHosts()

/** One act of a person. `pick` chooses among what is there; what cannot be done just then is not done. */
type Act = { readonly name: keyof typeof acts; readonly pick: number }

const choose = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)]

const snapshot = (desk: Desk) => reopened(desk, desk.snapshot)

async function annotationOf(desk: Desk, pick: number): Promise<Annotation | undefined> {
  const found: Annotation[] = []
  for (const { id } of (await snapshot(desk)).sources)
    found.push(...(await desk.call('sources.read', { library: desk.library, id })).annotations)
  return choose(found, pick)
}

const acts = {
  async mark(desk: Desk, pick: number) {
    const source = choose((await snapshot(desk)).sources, pick)
    if (!source) return
    const start = pick % (source.length - 20)
    const ranges = [{ start, end: start + 20 }]
    await desk.call('annotations.add', {
      ...all(desk),
      sourceId: source.id,
      ranges,
      textHash: source.textHash,
      colour: 'amber',
      note: `Note ${pick}`,
    })
  },
  async recolour(desk: Desk, pick: number) {
    const annotation = await annotationOf(desk, pick)
    if (!annotation) return
    const { id, sourceId } = annotation
    await desk.call('annotations.update', {
      ...all(desk),
      id,
      sourceId,
      patch: { colour: pick % 2 ? 'rose' : 'blue', tags: [`tag ${pick % 3}`] },
    })
  },
  async unmark(desk: Desk, pick: number) {
    const annotation = await annotationOf(desk, pick)
    if (annotation) await desk.call('annotations.remove', { ...all(desk), ends: [{ id: annotation.id, sourceId: annotation.sourceId }] })
  },
  async claim(desk: Desk, pick: number) {
    const annotation = await annotationOf(desk, pick)
    const evidence = annotation
      ? [{ id: annotation.id, sourceId: annotation.sourceId, stance: stances[pick % stances.length] ?? 'supports' }]
      : []
    await desk.call('claims.add', { ...all(desk), text: `Claim ${pick}`, kind: 'fact', evidence })
  },
  async unclaim(desk: Desk, pick: number) {
    const claim = choose((await snapshot(desk)).claims, pick)
    if (claim) await desk.call('claims.remove', { ...all(desk), ids: [claim.id] })
  },
  async link(desk: Desk, pick: number) {
    const [one, other] = [await annotationOf(desk, pick), await annotationOf(desk, pick + 1)]
    if (!one || !other) return
    const [from, to] = [one, other].map(({ id, sourceId }) => ({ kind: 'annotation' as const, id, sourceId }))
    // Refused when they are the same or linked already; that is an act as well.
    await desk.host.dispatch('links.add', { ...all(desk), from, to, relation: relations[pick % relations.length] })
  },
  async correct(desk: Desk, pick: number) {
    const source = choose((await snapshot(desk)).sources, pick)
    if (source) await desk.call('sources.update', { ...all(desk), id: source.id, patch: { publisher: `Paper ${pick % 4}` } })
  },
  async fold(desk: Desk, pick: number) {
    const source = choose((await snapshot(desk)).sources, pick)
    if (!source) return
    const { textHash } = source
    const block = choose((await desk.call('sources.read', { library: desk.library, id: source.id })).source.blocks, pick)
    await desk.call('sources.fold', {
      ...all(desk),
      id: source.id,
      starts: [block?.start ?? 0],
      textHash,
      folded: block?.kind !== 'furniture',
    })
  },
  async import(desk: Desk, pick: number) {
    await desk.call('sources.import', {
      ...all(desk),
      item: { kind: 'paste', text: `Report number ${pick} says that something happened.`, html: null },
    })
  },
  async tag(desk: Desk, pick: number) {
    const ids = (await snapshot(desk)).sources.slice(0, 3).map(({ id }) => id)
    if (ids.length > 0) await desk.call('sources.tag', { ...all(desk), ids, add: [`tag ${pick % 3}`], remove: [`tag ${(pick + 1) % 3}`] })
  },
  async discard(desk: Desk, pick: number) {
    const source = choose((await snapshot(desk)).sources, pick)
    if (source) await desk.call('sources.remove', { ...all(desk), ids: [source.id] })
  },
  async restore(desk: Desk, pick: number) {
    const entry = choose(await desk.call('trash.list', { library: desk.library }), pick)
    // What belongs to something that is in the trash as well cannot come back alone.
    if (entry) await desk.host.dispatch('trash.restore', { ...all(desk), entries: [entry.id] })
  },
  async brief(desk: Desk, pick: number) {
    const [brief] = (await snapshot(desk)).briefs
    if (!brief) await desk.call('briefs.add', { ...all(desk), title: 'Brief' })
    else if (pick % 3 === 0) await desk.call('briefs.remove', { ...all(desk), ids: [brief.id] })
    else await desk.call('briefs.update', { ...all(desk), id: brief.id, patch: { question: `Question ${pick}` } })
  },
  async rename(desk: Desk, pick: number) {
    await desk.call('libraries.update', { ...all(desk), patch: { title: `Title ${pick % 4}` } })
  },
}

const all = ({ library }: Desk) => ({ library, batch: null })

const anAct: fc.Arbitrary<Act> = fc.record({ name: fc.constantFrom(...(Object.keys(acts) as Act['name'][])), pick: fc.nat({ max: 1_000 }) })

test('whatever is done by calls, undone and redone, leaves identical files', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: 1, maxLength: 20 }), async (sequence) => {
      const desk = await startDesk({ host: 'cli' })
      const { path } = desk.snapshot
      const beginning = liveFiles(path)
      for (const { name, pick } of sequence) await acts[name](desk, pick)
      const trail = [liveFiles(path)]
      while ((await desk.undo()) !== null) trail.push(liveFiles(path))
      // The last two steps that were taken back are the imports that every desk begins with.
      expect(trail[trail.length - 3]).toEqual(beginning)
      for (const state of trail.slice(0, -1).reverse()) {
        await desk.call('history.redo', { library: desk.library })
        expect(liveFiles(path)).toEqual(state)
      }
      await desk.close()
    }),
    { numRuns: 15 },
  )
}, 120_000)
