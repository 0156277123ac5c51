/** What tests of the handlers start from: a host as the programs have it, on folders of its own, and invented reports. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import type { CallName, HostEvent, Input, Output, Snapshot } from '../../shared/api'
import type { AnnotationId, LibraryId, SourceId } from '../../shared/model/schema'
import { CallError, type Failure } from '../../shared/result'
import { idMaker } from '../ids'
import { workerEntry } from '../worker.testing'
import { type BackgroundWorker, createWorker } from '../worker-client'
import { createHost, type Host, type HostDeps } from '.'

export type TestHost = {
  readonly host: Host
  readonly deps: HostDeps
  /** Holds `config` and `home`. */
  readonly folder: string
  readonly events: HostEvent[]
  /** Defects that were written to the log. */
  readonly reported: unknown[]
  call<Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  /** The failure of a call that must fail. */
  refusal(name: CallName, input: unknown): Promise<Failure>
  close(): Promise<void>
}

let worker: BackgroundWorker
const running: TestHost[] = []
const folders: string[] = []

/** Starts one worker for the tests of a file (starting one costs more than most tests), and closes what each test left open. */
export function withHosts(): void {
  vi.setConfig({ testTimeout: 30_000 })
  beforeAll(async () => {
    worker = createWorker({ entry: await workerEntry() })
  }, 60_000)
  afterEach(async () => {
    for (const host of running.splice(0)) await host.close()
  })
  afterAll(async () => {
    await worker.close()
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
}

/** The worker of the file, which outlives the host. Imports wait while `held` is there. */
export function lentWorker(held: () => Promise<void> | null = () => null): BackgroundWorker {
  return {
    async run(job, ...rest) {
      if (job === 'import') await held()
      return worker.run(job, ...rest)
    },
    close: async () => undefined,
  }
}

/** What the windows of a host heard of changes. */
export function changesHeard({ events }: TestHost): readonly Extract<HostEvent, { kind: 'changed' }>[] {
  return events.flatMap((event) => (event.kind === 'changed' ? [event] : []))
}

/** A new empty folder, deleted after the tests of the file. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-test-'))
  folders.push(folder)
  return folder
}

export function startHost(overrides: Partial<HostDeps> = {}, folder = testFolder()): TestHost {
  const reported: unknown[] = []
  let ticks = 0
  // Time goes on by a second at each look, so that nothing happens at the same moment.
  const clock = () => new Date(Date.UTC(2031, 2, 4, 12) + ticks++ * 1_000)
  const deps: HostDeps = {
    version: '1.2.3',
    host: 'browser',
    configDir: join(folder, 'config'),
    homeDir: join(folder, 'home'),
    sampleDir: join(folder, 'sample'),
    clock,
    newId: idMaker(clock),
    worker: lentWorker(),
    report: (_where, error) => reported.push(error),
    ...overrides,
  }
  mkdirSync(deps.homeDir, { recursive: true })
  const host = createHost(deps)
  const events: HostEvent[] = []
  host.onEvent((event) => events.push(event))
  const started: TestHost = {
    host,
    deps,
    folder,
    events,
    reported,
    async call<Name extends CallName>(name: Name, input: Input<Name>) {
      const result = await host.dispatch(name, input)
      if (!result.ok) throw new CallError(result.error.code, `${name}: ${result.error.message}`)
      return result.value as Output<Name>
    },
    async refusal(name, input) {
      const result = await host.dispatch(name, input)
      if (result.ok) throw new Error(`${name} was not refused.`)
      return result.error
    },
    close: () => host.close(),
  }
  running.push(started)
  return started
}

export const nightReport = `Dam held, says the water board

By Greta Holm

The gates of the Ulvik dam were opened at 3 a.m. on Tuesday, the water board said. Some 400 people left their homes.

Nobody was hurt. The board will publish its figures in June, and until then the valley road stays closed to lorries.`

export const morningReport = `Valley flees before the flood

By Tomas Brandt

The gates of the Ulvik dam were opened at five in the morning, people in the valley say. About 650 people left their homes.

A shepherd broke his arm. The valley road is closed until the board has looked at every one of its bridges.`

export type Desk = TestHost & {
  readonly library: LibraryId
  readonly snapshot: Snapshot
  readonly night: SourceId
  readonly morning: SourceId
  /** Marks the first place where these words stand. */
  mark(source: SourceId, words: string): Promise<AnnotationId>
  undo(): Promise<string | null>
}

/** A host with a library of two reports that disagree. */
export async function startDesk(overrides: Partial<HostDeps> = {}): Promise<Desk> {
  const host = startHost(overrides)
  const snapshot = await host.call('libraries.create', { path: host.deps.homeDir, title: 'Ulvik dam' })
  const library = snapshot.library.id
  const night = await paste(host, library, nightReport)
  const morning = await paste(host, library, morningReport)
  return {
    ...host,
    library,
    snapshot,
    night,
    morning,
    async mark(sourceId, words) {
      const { text, source } = await host.call('sources.read', { library, id: sourceId })
      const start = text.indexOf(words)
      if (start < 0) throw new Error(`“${words}” does not stand in the report.`)
      const place = { ranges: [{ start, end: start + words.length }], textHash: source.textHash }
      return (await host.call('annotations.add', { library, batch: null, sourceId, ...place, colour: 'amber' })).id
    },
    async undo() {
      return (await host.call('history.undo', { library })).label
    },
  }
}

/** Imports a text and answers its id. */
export async function paste(host: TestHost, library: LibraryId, text: string): Promise<SourceId> {
  const outcome = await host.call('sources.import', { library, batch: null, item: { kind: 'paste', text, html: null } })
  if (outcome.kind !== 'imported') throw new Error('This text is in the library already.')
  return outcome.source.id
}

/** What the library holds now, as a window that opens it sees it. */
export function reopened({ call }: TestHost, { path }: Snapshot): Promise<Snapshot> {
  return call('libraries.open', { path, readOnly: true })
}
