import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Claim } from '../../shared/model/claim'
import type { ClaimId } from '../../shared/model/schema'
import { type Desk, reopened, startDesk, startHost, withHosts } from './handlers.testing'

withHosts()

let desk: Desk
let id: ClaimId
beforeEach(async () => {
  desk = await startDesk()
  const passage = await desk.mark(desk.night, 'opened at 3 a.m.')
  const evidence = [{ id: passage, sourceId: desk.night, stance: 'supports' as const }]
  id = (await desk.call('claims.add', { ...all(), text: 'The gates opened', kind: 'fact', evidence })).id
})

const all = () => ({ library: desk.library, batch: null })

/** Another program rewords the claim in the folder, unseen. */
function rewordOutside(text: string): void {
  const path = join(desk.snapshot.path, 'claims.json')
  const file = JSON.parse(readFileSync(path, 'utf8')) as { records: Claim[] }
  writeFileSync(path, JSON.stringify({ ...file, records: file.records.map((claim) => ({ ...claim, text })) }))
}

const rewordHere = (text: string) => desk.call('claims.update', { ...all(), id, patch: { text } })
const waiting = () => desk.call('conflicts.list', { library: desk.library })
const texts = async () => (await reopened(desk, desk.snapshot)).claims.map(({ text }) => text)

async function settle(choice: 'ours' | 'theirs' | 'both') {
  const [conflict] = await waiting()
  return desk.call('conflicts.settle', { ...all(), id: conflict?.id ?? '', choice })
}

async function bothChange(): Promise<void> {
  rewordOutside('The gates opened at five')
  await rewordHere('The gates opened at three')
}

test('a record that another program changed as well waits with both versions, and the windows are told', async () => {
  expect(await waiting()).toEqual([])
  await bothChange()
  expect(await waiting()).toMatchObject([
    {
      kind: 'claim',
      aside: 'theirs',
      title: 'The gates opened at three',
      differences: [{ name: 'Statement', ours: 'The gates opened at three', theirs: 'The gates opened at five' }],
      choices: ['ours', 'theirs', 'both'],
    },
  ])
  expect(desk.events.filter((event) => event.kind === 'problem')).toMatchObject([{ problem: { file: 'claims.json', twoVersions: true } }])
})

test('what only one side changed since the library was opened does not wait', async () => {
  await desk.call('libraries.close', { library: desk.library })
  await desk.call('libraries.open', { path: desk.snapshot.path, readOnly: false })
  rewordOutside('The gates opened at five')
  await desk.call('claims.add', { ...all(), text: 'Another claim', kind: 'fact' })
  expect(await waiting()).toEqual([])
})

test('taking theirs puts it in the place of ours; undo brings ours back and lets it wait again', async () => {
  await bothChange()
  await settle('theirs')
  expect(await texts()).toEqual(['The gates opened at five'])
  expect(await waiting()).toEqual([])
  expect(await desk.undo()).toBe('Take the other version')
  expect(await texts()).toEqual(['The gates opened at three'])
  expect(await waiting()).toHaveLength(1)
})

test('keeping both puts theirs beside ours, with the same evidence', async () => {
  await bothChange()
  await settle('both')
  const { claims, links } = await reopened(desk, desk.snapshot)
  expect(claims.map(({ text }) => text).sort()).toEqual(['The gates opened at five', 'The gates opened at three'])
  expect(new Set(links.map(({ to }) => to.id))).toEqual(new Set(claims.map((claim) => claim.id)))
  expect(await waiting()).toEqual([])
  await desk.undo()
  expect(await texts()).toEqual(['The gates opened at three'])
  expect(await waiting()).toHaveLength(1)
})

test('keeping ours changes nothing and can be taken back', async () => {
  await bothChange()
  const [conflict] = await waiting()
  const before = (await desk.call('history.read', { library: desk.library })).undo
  expect(await settle('ours')).toEqual({ change: { puts: [], removals: [] } })
  expect((await desk.call('history.read', { library: desk.library })).undo).toBe(before)
  expect(await waiting()).toEqual([])
  expect(await desk.refusal('conflicts.settle', { ...all(), id: conflict?.id, choice: 'theirs' })).toMatchObject({ code: 'not-found' })
  await desk.call('conflicts.reopen', { library: desk.library, id: conflict?.id ?? '' })
  expect(await waiting()).toHaveLength(1)
})

test('goes on waiting after a restart, and while ours is written on', async () => {
  await bothChange()
  await rewordHere('The gates opened at three in the morning')
  await desk.close()
  const again = startHost()
  const { library } = await again.call('libraries.open', { path: desk.snapshot.path, readOnly: false })
  expect(await again.call('conflicts.list', { library: library.id })).toMatchObject([
    { differences: [{ ours: 'The gates opened at three in the morning', theirs: 'The gates opened at five' }] },
  ])
})

test('a record that was taken out here by undo can be had as they left it', async () => {
  rewordOutside('The gates opened at five')
  await desk.undo()
  expect(await texts()).toEqual([])
  expect(await waiting()).toMatchObject([
    {
      choices: ['ours', 'theirs'],
      differences: expect.arrayContaining([{ name: 'Statement', ours: '', theirs: 'The gates opened at five' }]),
    },
  ])
  await settle('theirs')
  expect(await texts()).toEqual(['The gates opened at five'])
})

test('a name that leads out of the backups is none', async () => {
  await bothChange()
  for (const odd of ['../../claims', '2031_0/../../x', '..']) {
    expect(await desk.refusal('conflicts.reopen', { library: desk.library, id: odd })).toMatchObject({ code: 'not-found' })
  }
})

test('what was written here and another program replaced is set aside, and can be had back, beside theirs or in its place', async () => {
  await rewordHere('The gates opened at three')
  rewordOutside('The gates opened at five')
  await desk.call('libraries.refresh', { library: desk.library })
  expect(await texts()).toEqual(['The gates opened at five'])
  expect(await waiting()).toMatchObject([
    { aside: 'ours', differences: [{ name: 'Statement', ours: 'The gates opened at three', theirs: 'The gates opened at five' }] },
  ])
  await settle('theirs')
  expect(await waiting()).toEqual([])
  const [aside] = readdirSync(join(desk.snapshot.path, 'backups', 'aside'))
  await desk.call('conflicts.reopen', { library: desk.library, id: String(aside).replace('.json', '') })
  await settle('ours')
  expect(await texts()).toEqual(['The gates opened at three'])
  expect(await waiting()).toEqual([])
  await desk.undo()
  expect(await waiting()).toHaveLength(1)
  await settle('both')
  expect((await texts()).sort()).toEqual(['The gates opened at five', 'The gates opened at three'])
})

test('a claim that an older copy of the file does not know is set aside, not lost', async () => {
  const path = join(desk.snapshot.path, 'claims.json')
  const older = readFileSync(path)
  await desk.call('claims.add', { ...all(), text: 'A shepherd broke his arm', kind: 'fact' })
  writeFileSync(path, older)
  await desk.call('libraries.refresh', { library: desk.library })
  expect(await texts()).toEqual(['The gates opened'])
  expect(await waiting()).toMatchObject([{ aside: 'ours', choices: ['ours', 'theirs'], title: 'A shepherd broke his arm' }])
  await settle('ours')
  expect((await texts()).sort()).toEqual(['A shepherd broke his arm', 'The gates opened'])
})
