/** What another program does to the text of a source, and what becomes of what was marked in it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Desk, startDesk, withHosts } from './handlers.testing'

withHosts()

const correction = 'A correction was put here.\n\n'

function fileOf({ snapshot, night }: Desk): string {
  return join(snapshot.path, 'sources', night, 'text.txt')
}

/** Changes the text of the night's report as another program would. */
function edit(desk: Desk, change: (text: string) => string): void {
  writeFileSync(fileOf(desk), change(readFileSync(fileOf(desk), 'utf8')))
}

const read = ({ call, library, night }: Desk) => call('sources.read', { library, id: night })

/** The words that the marks of the night's report are drawn on. */
async function drawn(desk: Desk): Promise<readonly string[]> {
  const { annotations, text } = await read(desk)
  return annotations.flatMap(({ anchors }) => anchors.map(({ start, end }) => text.slice(start, end)))
}

describe('finding passages again in a changed text', () => {
  test('is no step of the person: undo goes on with what they did themselves, also while the text is read in between', async () => {
    const desk = await startDesk()
    await desk.mark(desk.night, '400 people')
    await desk.call('claims.add', { library: desk.library, batch: null, text: 'The dam held.', kind: 'fact', evidence: [] })
    edit(desk, (text) => text.replace('water board', 'river board'))
    const labels: (string | null)[] = []
    for (let step = 0; step < 4; step += 1) {
      await read(desk)
      labels.push(await desk.undo())
      if (step === 1) expect(await drawn(desk)).toEqual([])
    }
    expect(labels).toEqual(['Make a claim', 'Mark a passage', 'Import', 'Import'])
  })

  test('leaves what was undone to be done again, on its words', async () => {
    const desk = await startDesk()
    const id = await desk.mark(desk.night, '400 people')
    await desk.call('annotations.update', { library: desk.library, batch: null, id, sourceId: desk.night, patch: { colour: 'rose' } })
    await desk.undo()
    edit(desk, (text) => `${correction}${text}`)
    expect(await drawn(desk)).toEqual(['400 people'])
    expect((await desk.call('history.redo', { library: desk.library })).label).toBe('Change colour')
    expect(await drawn(desk)).toEqual(['400 people'])
    expect((await read(desk)).annotations).toMatchObject([{ colour: 'rose' }])
  })

  test('goes for the steps that are taken back, too: no mark comes back on other words', async () => {
    const desk = await startDesk()
    const { library, night, call } = desk
    const id = await desk.mark(night, '400 people')
    const { source } = await read(desk)
    await call('annotations.update', { library, batch: null, id, sourceId: night, patch: { colour: 'rose' } })
    await call('sources.update', { library, batch: null, id: night, patch: { tags: ['dam'] } })
    edit(desk, (text) => `${correction}${text}`)
    await read(desk)
    desk.events.length = 0
    expect([await desk.undo(), await desk.undo()]).toEqual(['Change tags', 'Change colour'])
    // What the windows were told, without reading the text again.
    const told = desk.events.flatMap((event) => (event.kind === 'changed' ? event.change.puts : []))
    const text = readFileSync(fileOf(desk), 'utf8')
    const at = text.indexOf('400 people')
    expect(told).toMatchObject([
      { kind: 'source', record: { length: text.length, tags: source.tags } },
      { kind: 'annotation', record: { colour: 'amber', anchors: [{ start: at, exact: '400 people' }] } },
    ])
    expect(desk.events.filter(({ kind }) => kind === 'problem')).toEqual([])
  })

  test('is done for looking where the library is open for reading only, and nothing is written', async () => {
    const desk = await startDesk()
    const { call, library, snapshot, night } = desk
    await desk.mark(night, '400 people')
    await call('libraries.close', { library })
    edit(desk, (text) => `${correction}${text}`)
    const file = join(snapshot.path, 'sources', night, 'annotations.json')
    const before = readFileSync(file, 'utf8')
    await call('libraries.open', { path: snapshot.path, readOnly: true })
    expect(await drawn(desk)).toEqual(['400 people'])
    expect((await read(desk)).annotations).toMatchObject([{ state: { kind: 'moved' } }])
    expect(readFileSync(file, 'utf8')).toBe(before)
  })
})
