/**
 * Makes the sample library from the articles in resources/sample, through the same calls that people use. Run by
 * `npm run sample`; the result, resources/sample-library, is kept in the repository so that a first start needs no build.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createHost } from '../electron/handlers'
import type { IdKind } from '../electron/ids'
import { createWorker } from '../electron/worker-client'
import type { CallName, Input, Output } from '../shared/api'
import type { AnnotationId, LibraryId, SourceId } from '../shared/model/schema'
import type { ColourId, Relation, Stance } from '../shared/model/vocabulary'

const here = resolve('resources')
const target = join(here, 'sample-library')

/** Ids and times that are the same at every run, so that making the sample anew changes nothing. */
let ticks = 0
const clock = () => new Date(Date.UTC(2031, 2, 10, 9, 0, 0) + ticks++ * 1000)
let lastId = 0
const newId = (kind: IdKind) => {
  lastId += 1
  return `${kind}_sample${lastId.toString().padStart(10, '0')}`
}

type Passage = { readonly id: AnnotationId; readonly sourceId: SourceId }

async function make(): Promise<void> {
  const workplace = mkdtempSync(join(tmpdir(), 'crossread-sample-'))
  const host = createHost({
    version: '0',
    host: 'cli',
    configDir: join(workplace, 'config'),
    homeDir: workplace,
    sampleDir: target,
    clock,
    newId,
    worker: createWorker({ entry: resolve('dist/node/worker.cjs') }),
    report: (where, error) => {
      throw new Error(`${where}: ${String(error)}`)
    },
  })

  async function call<Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    const result = await host.dispatch(name, input)
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
    return result.value as Output<Name>
  }

  const { library: record, path } = await call('libraries.create', { path: join(workplace, 'library'), title: 'Harrow Bay grounding' })
  const library: LibraryId = record.id
  const all = { library, batch: null }
  const names = ['Established', 'Figure or date', 'Contradiction', 'Who says so', 'To ask about']
  await call('libraries.update', { ...all, patch: { colours: record.colours.map(({ id }, index) => ({ id, name: names[index] ?? id })) } })

  const texts = new Map<SourceId, { readonly text: string; readonly textHash: string }>()
  async function source(file: string): Promise<SourceId> {
    const outcome = await call('sources.import', {
      ...all,
      item: { kind: 'bytes', name: file, bytes: new Uint8Array(readFileSync(join(here, 'sample', file))) },
    })
    if (outcome.kind !== 'imported') throw new Error(`${file} is in the library twice.`)
    const { text } = await call('sources.read', { library, id: outcome.source.id })
    texts.set(outcome.source.id, { text, textHash: outcome.source.textHash })
    return outcome.source.id
  }

  async function mark(sourceId: SourceId, words: string, colour: ColourId, note = '', tags: string[] = []): Promise<Passage> {
    const { text = '', textHash = '' } = texts.get(sourceId) ?? {}
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`“${words}” does not stand in ${sourceId}.`)
    const { id } = await call('annotations.add', {
      ...all,
      sourceId,
      ranges: [{ start, end: start + words.length }],
      textHash,
      colour,
      note,
      tags,
    })
    return { id, sourceId }
  }

  async function claim(
    text: string,
    kind: 'fact' | 'figure' | 'opinion',
    evidence: readonly (readonly [Passage, Stance, string?])[],
    memo = '',
    tags: string[] = [],
  ) {
    await call('claims.add', {
      ...all,
      text,
      kind,
      memo,
      tags,
      evidence: evidence.map(([passage, stance, reason]) => ({ ...passage, stance, reason: reason ?? '' })),
    })
  }

  const link = (from: Passage, to: Passage, relation: Relation, reason: string) =>
    call('links.add', { ...all, from: { kind: 'annotation', ...from }, to: { kind: 'annotation', ...to }, relation, reason })

  const courier = await source('coast-courier.txt')
  const ledger = await source('northern-ledger.html')
  const board = await source('marine-board.md')
  const weekly = await source('harbour-weekly.txt')

  const aboard214 = await mark(courier, 'with 214 people aboard', 'rose', 'The coastguard’s figure, given on the night.', ['passengers'])
  const aboard231 = await mark(ledger, 'carrying 231 passengers and crew', 'rose', '', ['passengers'])
  const manifest = await mark(
    board,
    'The manifest lists 231 persons, of whom 219 were passengers.',
    'amber',
    'The only figure from a document.',
    ['passengers'],
  )
  const ashore2 = await mark(courier, 'everyone was ashore by 2 a.m.', 'green', '', ['rescue'])
  const ashoreBefore2 = await mark(ledger, 'The evacuation was finished shortly before two in the morning', 'green', '', ['rescue'])
  const ashore150 = await mark(board, 'All persons were ashore by 01.50.', 'green', '', ['rescue'])
  const ashore310 = await mark(
    weekly,
    'The last of them stepped onto the quay at ten past three.',
    'rose',
    'Memory of one passenger; she gives a reason for remembering the clock.',
    ['rescue'],
  )
  const inspectedNovember = await mark(courier, 'passed its yearly inspection in November', 'rose', 'Only the operator says so.', [
    'inspection',
  ])
  const inspectedAugust = await mark(ledger, 'was last inspected in August, seven months before the accident', 'rose', '', ['inspection'])
  const surveyAugust = await mark(board, 'the last full survey having been completed on 12 August 2030', 'amber', '', ['inspection'])
  const equipmentOnly = await mark(
    ledger,
    'it covers the lifesaving equipment only, according to two people who have read it',
    'violet',
    'Unnamed; ask to see the certificate.',
    ['inspection'],
  )
  const steeringLost = await mark(courier, 'the steering was lost moments before the ship struck', 'blue', '', ['cause'])
  const rudderAfter = await mark(ledger, 'suggested that the rudder was damaged by the rocks, not before them', 'rose', '', ['cause'])
  const captainAlarm = await mark(courier, 'She raised the alarm herself at 11.40 p.m.', 'blue', '', ['alarm'])
  const phoneCall = await mark(board, 'The distress call was received at 23.52 from a mobile telephone on board.', 'amber', '', ['alarm'])
  const auneCalled = await mark(weekly, 'It was he who called for help, he says, eight minutes before midnight', 'blue', '', ['alarm'])

  await link(aboard214, aboard231, 'contradicts', 'Same crossing, seventeen people apart.')
  await link(inspectedNovember, inspectedAugust, 'contradicts', 'They may speak of two different certificates.')
  await link(ashore2, ashoreBefore2, 'restates', '')
  await link(steeringLost, rudderAfter, 'contradicts', 'Before the impact, or because of it.')

  await claim(
    '231 people were aboard the Solway Star.',
    'figure',
    [
      [manifest, 'supports', 'The ship’s own list.'],
      [aboard231, 'supports', 'Records seen by the newspaper; may be the same list.'],
      [aboard214, 'contradicts'],
    ],
    'Ask the coastguard where 214 came from: it may be the number of tickets read at the gate.',
    ['passengers'],
  )
  await claim(
    'Everyone was ashore by two in the morning.',
    'fact',
    [
      [ashore2, 'supports'],
      [ashoreBefore2, 'supports'],
      [ashore150, 'supports'],
      [ashore310, 'contradicts', 'One passenger’s memory of the harbour clock.'],
    ],
    '',
    ['rescue'],
  )
  await claim(
    'The last full inspection was in August 2030.',
    'fact',
    [
      [surveyAugust, 'supports'],
      [inspectedAugust, 'supports'],
      [inspectedNovember, 'contradicts'],
      [equipmentOnly, 'qualifies', 'Would explain both dates.'],
    ],
    '',
    ['inspection'],
  )
  await claim(
    'The first call for help came from a passenger.',
    'fact',
    [
      [phoneCall, 'supports'],
      [auneCalled, 'supports'],
      [captainAlarm, 'contradicts', 'The operator’s spokesman.'],
    ],
    '',
    ['alarm'],
  )
  await claim(
    'The steering failed before the ship struck.',
    'fact',
    [
      [steeringLost, 'supports', 'The captain, through the harbour office.'],
      [rudderAfter, 'contradicts'],
    ],
    'The voyage recorder will settle it.',
    ['cause'],
  )
  await claim(
    'The ferry carried more people than its licence allows.',
    'fact',
    [],
    'The Ledger gives 220 as the licence. Nobody has said whether crew count.',
    ['passengers'],
  )

  const { id } = await call('briefs.add', { ...all, title: 'What is established, what is disputed' })
  const brief = (await call('briefs.gather', { library, id })).brief
  const sections = brief.sections.map((section) =>
    section.kind === 'prose' && section.markdown === ''
      ? {
          ...section,
          markdown: `The Solway Star ran onto the Carrick rocks around midnight on 3 March 2031 and everyone was brought ashore alive[^${ashore150.id}]. How many people were aboard, when the ship was last inspected and what failed first are disputed.`,
        }
      : section,
  )
  await call('briefs.update', {
    ...all,
    id,
    patch: { question: 'What happened to the Solway Star, and what do the accounts disagree about?', sections },
  })

  await host.close()
  rmSync(target, { recursive: true, force: true })
  const kept = readdirSync(path).filter((name) => !['.cache', '.lock', 'backups', 'trash'].includes(name))
  for (const name of kept) await cp(join(path, name), join(target, name), { recursive: true })
  rmSync(workplace, { recursive: true, force: true })
}

await make()
