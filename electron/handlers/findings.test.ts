import { describe, expect, test } from 'vitest'
import type { ComparisonState } from '../../shared/api'
import type { LibraryId, SourceId } from '../../shared/model/schema'
import { paste, startHost, type TestHost, withHosts } from './handlers.testing'

withHosts()

const report = (ferry: string, aboard: number) => `${ferry} aground off Harrow Bay

Published 4 March 2031

The passenger ferry Solway Star ran onto rocks at the mouth of Harrow Bay late on Monday with ${aboard} people aboard, the coastguard said.`

type Desk = TestHost & { readonly library: LibraryId; readonly ids: readonly SourceId[] }

async function startDesk(...texts: readonly string[]): Promise<Desk> {
  const host = startHost()
  const { library } = await host.call('libraries.create', { path: host.deps.homeDir, title: 'Harrow Bay' })
  const ids: SourceId[] = []
  for (const text of texts) ids.push(await paste(host, library.id, text))
  return { ...host, library: library.id, ids }
}

/** What the comparison says when nothing is left to compare. */
async function compared({ host, call, library }: Desk): Promise<ComparisonState> {
  await new Promise<void>((resolve) => {
    const stop = host.onEvent((event) => {
      if (event.kind !== 'comparing' || event.progress !== null) return
      stop()
      resolve()
    })
    void call('findings.compare', { library, anew: false })
  })
  return call('findings.list', { library })
}

describe('two versions of one source', () => {
  test('are one voice: the newest is compared, and the person is told of the earlier one', async () => {
    const desk = await startDesk(report('Ferry', 214), report('Steamer', 231))
    const [morning, evening] = desk.ids
    if (!morning || !evening) throw new Error('Two sources were imported.')
    expect((await compared(desk)).findings.map(({ type }) => type)).toContain('number')
    await desk.call('versions.carry', { library: desk.library, batch: null, from: morning, to: evening })
    const { findings, unread } = await compared(desk)
    expect(findings).toEqual([])
    expect(unread).toEqual([{ sourceId: morning, why: expect.stringContaining('later version') }])
    const at = (sourceId: SourceId) => ({ sourceId, range: { start: 60, end: 120 } })
    const { sentences } = await desk.call('findings.explain', { library: desk.library, passages: [at(morning), at(evening)] })
    expect(sentences).toEqual([expect.stringContaining('versions of one source')])
  })
})
