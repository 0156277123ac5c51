import { describe, expect, test } from 'vitest'
import { type Handlers, inputs } from '../shared/api'
import { CallError } from '../shared/result'
import { createDispatch } from './dispatch'
import { allHandlers } from './handlers'
import { startHost, withHosts } from './handlers/handlers.testing'
import { createShelf } from './handlers/shelf'
import { openSettings } from './library/settings-file'

withHosts()

/** Handlers of which only those given are ever called. */
const only = (handlers: Partial<Handlers>) => handlers as Handlers

describe('the one door', () => {
  test('answers what the handler of a call gives', async () => {
    const dispatch = createDispatch(only({ 'history.read': async () => ({ undo: 'Edit note', redo: null }) }), () => undefined)
    expect(await dispatch('history.read', { library: 'lib_00000000' })).toEqual({ ok: true, value: { undo: 'Edit note', redo: null } })
  })

  test.each(['nothing.such', '', 'toString', 'constructor', '__proto__', 'hasOwnProperty'])('knows no call named “%s”', async (name) => {
    const dispatch = createDispatch(only({}), () => undefined)
    expect(await dispatch(name, {})).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })

  test('names the place that is wrong, and hands nothing on', async () => {
    let called = false
    const update = async () => {
      called = true
      return { change: { puts: [], removals: [] } }
    }
    const dispatch = createDispatch(only({ 'sources.update': update, 'annotations.remove': update }), () => undefined)
    const library = { library: 'lib_00000000', batch: null }
    expect(await dispatch('sources.update', { ...library, id: 'src_00000000', patch: { title: 7 } })).toEqual({
      ok: false,
      error: { code: 'invalid-input', message: 'sources.update.patch.title: expected string, received number' },
    })
    const ends = [
      { id: 'ann_00000000', sourceId: 'src_00000000' },
      { id: 'clm_00000000', sourceId: 'src_00000000' },
    ]
    const second = await dispatch('annotations.remove', { ...library, ends })
    expect(second).toMatchObject({ error: { message: 'annotations.remove.ends[1].id: expected an id that starts with ann_' } })
    expect(called).toBe(false)
  })

  test('hands on what was checked, without what nobody asked for', async () => {
    const seen: unknown[] = []
    const open = async (input: unknown) => {
      seen.push(input)
      return null
    }
    await createDispatch(only({ 'libraries.close': open }), () => undefined)('libraries.close', { library: 'lib_00000000', more: 1 })
    expect(seen).toEqual([{ library: 'lib_00000000' }])
  })

  test('gives an expected failure as its code and sentence', async () => {
    const reported: unknown[] = []
    const full = async () => {
      throw new CallError('disk-failed', 'The disk is full.')
    }
    const dispatch = createDispatch(only({ 'history.undo': full }), (_where, error) => reported.push(error))
    expect(await dispatch('history.undo', { library: 'lib_00000000' })).toEqual({
      ok: false,
      error: { code: 'disk-failed', message: 'The disk is full.' },
    })
    expect(reported).toEqual([])
  })

  test('turns a defect into a sentence, and reports it', async () => {
    const defect = new TypeError('x is undefined')
    const reported: [string, unknown][] = []
    const broken = async () => {
      throw defect
    }
    const dispatch = createDispatch(only({ 'history.redo': broken }), (where, error) => reported.push([where, error]))
    const result = await dispatch('history.redo', { library: 'lib_00000000' })
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(result)).not.toContain('x is undefined')
    expect(reported).toEqual([['history.redo', defect]])
  })
})

describe('every call', () => {
  test('has a handler, and every handler a call', () => {
    const { deps } = startHost({ host: 'cli' })
    const settings = openSettings(deps.configDir, deps.clock, deps.report)
    const handlers = allHandlers(deps, createShelf(deps, settings), settings)
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(inputs).sort())
  })

  test.each(Object.keys(inputs))('%s refuses what is not its input', async (name) => {
    const { host } = startHost({ host: 'cli' })
    for (const bad of [null, undefined, 7, 'words', []]) {
      const message = expect.stringContaining(`${name}: expected`)
      expect(await host.dispatch(name, bad)).toMatchObject({ ok: false, error: { code: 'invalid-input', message } })
    }
  })
})
