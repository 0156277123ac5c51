/** Texts that are damaged or replaced for a while, as sync programs and power cuts do, and are whole again later. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edit, fileOf, read } from './changed-text.testing'
import { type Desk, startDesk, startHost, withHosts } from './handlers.testing'

withHosts()

describe('a text that is cut short', () => {
  const toldOf = ({ events }: Desk) => events.flatMap((event) => (event.kind === 'problem' ? [event.problem.message] : []))
  const asideOf = (desk: Desk) =>
    readdirSync(join(fileOf(desk), '..'))
      .filter((name) => name.startsWith('text.txt.damaged-'))
      .map((name) => readFileSync(join(fileOf(desk), '..', name), 'utf8'))

  test.each([0, 60])(
    'after %i bytes is damage: the whole text is used and written again, what was left of it is set aside',
    async (bytes) => {
      const desk = await startDesk()
      await desk.mark(desk.night, 'valley road')
      const before = await read(desk)
      const whole = readFileSync(fileOf(desk))
      writeFileSync(fileOf(desk), whole.subarray(0, bytes))
      expect(await read(desk)).toEqual(before)
      expect(readFileSync(fileOf(desk))).toEqual(whole)
      expect(asideOf(desk)).toEqual(bytes === 0 ? [] : [whole.subarray(0, bytes).toString('utf8')])
      expect(toldOf(desk)).toEqual([
        expect.stringContaining(bytes === 0 ? 'was emptied by another program' : 'was cut short by another program'),
      ])
      // The program that was writing it comes to its end.
      writeFileSync(fileOf(desk), whole)
      expect(await read(desk)).toEqual(before)
    },
  )

  test('is made whole from the imported file where nobody has read it since the start', async () => {
    const desk = await startDesk()
    await desk.mark(desk.night, 'valley road')
    const before = await read(desk)
    const whole = readFileSync(fileOf(desk))
    await desk.close()
    writeFileSync(fileOf(desk), whole.subarray(0, 60))
    const next = startHost({}, desk.folder)
    const { library } = await next.call('libraries.open', { path: desk.snapshot.path, readOnly: false })
    expect(await next.call('sources.read', { library: library.id, id: desk.night })).toEqual(before)
    expect(readFileSync(fileOf(desk))).toEqual(whole)
  })

  test('just now may still be being written: the file is left alone, and the whole text is shown', async () => {
    const desk = await startDesk({ clock: () => new Date() })
    await desk.mark(desk.night, 'valley road')
    const before = await read(desk)
    const part = readFileSync(fileOf(desk)).subarray(0, 60)
    writeFileSync(fileOf(desk), part)
    expect(await read(desk)).toEqual(before)
    expect(readFileSync(fileOf(desk))).toEqual(part)
    expect(asideOf(desk)).toEqual([])
  })

  test('to nothing, with no whole text to be had, is not read, and its passages stay as they are', async () => {
    const desk = await startDesk()
    await desk.mark(desk.night, 'valley road')
    const before = await read(desk)
    const whole = readFileSync(fileOf(desk))
    await desk.close()
    writeFileSync(fileOf(desk), '')
    rmSync(join(fileOf(desk), '../original.txt'))
    const next = startHost({}, desk.folder)
    const { library } = await next.call('libraries.open', { path: desk.snapshot.path, readOnly: false })
    const asked = { library: library.id, id: desk.night }
    expect(await next.refusal('sources.read', asked)).toMatchObject({ code: 'damaged', message: expect.stringContaining('is empty') })
    writeFileSync(fileOf(desk), whole)
    expect(await next.call('sources.read', asked)).toEqual(before)
  })

  test('by its last line break alone is an edit like any other', async () => {
    const desk = await startDesk()
    edit(desk, (text) => `${text}\n\nThe end of it.\n`)
    await read(desk)
    edit(desk, (text) => text.trimEnd())
    expect((await read(desk)).text).toMatch(/The end of it\.$/)
    expect(asideOf(desk)).toEqual([])
  })
})

describe('a text that was another for a while', () => {
  const foreign = 'Something else altogether was put here by mistake, and stayed for an hour or so.'

  test('has its lost passages and its blocks again when it is back', async () => {
    const desk = await startDesk()
    await desk.mark(desk.night, 'valley road')
    await desk.call('sources.fold', {
      library: desk.library,
      batch: null,
      id: desk.night,
      starts: [0],
      folded: true,
      textHash: (await read(desk)).source.textHash,
    })
    const before = await read(desk)
    const whole = readFileSync(fileOf(desk))
    writeFileSync(fileOf(desk), foreign)
    expect((await read(desk)).annotations).toMatchObject([{ state: { kind: 'lost' } }])
    writeFileSync(fileOf(desk), whole)
    const { source, annotations } = await read(desk)
    expect(annotations).toMatchObject([{ state: { kind: 'exact' }, anchors: before.annotations[0]?.anchors }])
    expect(source).toEqual(before.source)
  })

  test('has its blocks again, also after a restart', async () => {
    const desk = await startDesk()
    const before = await read(desk)
    const whole = readFileSync(fileOf(desk))
    writeFileSync(fileOf(desk), foreign)
    await read(desk)
    await desk.close()
    writeFileSync(fileOf(desk), whole)
    const next = startHost({}, desk.folder)
    const { library } = await next.call('libraries.open', { path: desk.snapshot.path, readOnly: false })
    expect((await next.call('sources.read', { library: library.id, id: desk.night })).source).toEqual(before.source)
  })

  test('leaves a passage that a person keeps without a place as they said', async () => {
    const desk = await startDesk()
    const id = await desk.mark(desk.night, 'valley road')
    const whole = readFileSync(fileOf(desk))
    writeFileSync(fileOf(desk), foreign)
    await read(desk)
    await desk.call('annotations.update', { library: desk.library, batch: null, id, sourceId: desk.night, patch: { kept: true } })
    writeFileSync(fileOf(desk), whole)
    expect((await read(desk)).annotations).toMatchObject([{ state: { kind: 'lost', kept: true } }])
  })
})
