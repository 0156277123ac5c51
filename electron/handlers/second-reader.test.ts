import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { writeTinyModel } from '../findings/second-reader/tiny-model.testing'
import { paste, startHost, type TestHost, testFolder, withHosts } from './handlers.testing'

withHosts()

const names = 'Officials in Marlow and Tenby said so, according to Edda Quill.'

/** Two reports that deny each other, and two figures in sentences that the tiny model takes to agree. */
async function startComparison(host: TestHost) {
  const { library } = await host.call('libraries.create', { path: host.deps.homeDir, title: 'Corran' })
  const told = [
    'The orchard dam collapsed at dawn. The ferry carried 214 passengers.',
    'The orchard dam did not collapse. The ferry carried 231 passengers.',
  ]
  for (const [index, text] of told.entries())
    await paste(host, library.id, `Report ${index}\n\nPublished 4 March 2031\n\n${text}\n\n${names}`)
  await host.call('findings.compare', { library: library.id, anew: false })
  return library.id
}

type Read = readonly (readonly [type: string, tier: string, secondReading: string | null])[]

function readings({ call }: TestHost, library: Awaited<ReturnType<typeof startComparison>>): Promise<Read> {
  return call('findings.list', { library }).then(({ findings }) =>
    findings
      .filter(({ type }) => type === 'negation' || type === 'number')
      .map(({ type, tier, secondReading }) => [type, tier, secondReading ?? null]),
  )
}

const patience = { timeout: 25_000, interval: 20 }

describe('a second reader', () => {
  test('confirms what it reads as a contradiction, demotes what it does not, and makes no finding of its own; without it all is as before', async () => {
    const host = startHost()
    const library = await startComparison(host)
    const before = await vi.waitFor(async () => {
      const found = await readings(host, library)
      expect(found.map(([type]) => type).sort()).toEqual(['negation', 'number'])
      return found
    }, patience)
    expect(before.map(([, , reading]) => reading)).toEqual([null, null])

    const folder = join(testFolder(), 'model')
    writeTinyModel(folder)
    await host.call('secondReader.set', { library, folder })
    await vi.waitFor(async () => {
      const found = new Map((await readings(host, library)).map(([type, tier, reading]) => [type, [tier, reading]]))
      expect(found.get('negation')?.[1]).toBe('confirms')
      expect(found.get('number')).toEqual(['weak', 'doubts'])
      expect(found.size).toBe(2)
    }, patience)
    expect(await host.call('secondReader.read', {})).toEqual({ folder })

    await host.call('secondReader.set', { library, folder: null })
    await vi.waitFor(async () => expect(await readings(host, library)).toEqual(before), patience)
  })

  test.each([
    ['has no network', (folder: string) => rmSync(join(folder, 'onnx'), { recursive: true }), 'holds no model.onnx'],
    ['has no words', (folder: string) => rmSync(join(folder, 'tokenizer.json')), 'holds no tokenizer.json'],
    [
      'knows no contradiction',
      (folder: string) => writeTinyModel(folder, { labels: ['entailment', 'not_entailment'] }),
      'entailment, not_entailment',
    ],
    ['is damaged', (folder: string) => writeTinyModel(folder, { model: Uint8Array.of(1, 2, 3) }), 'cannot be loaded'],
    [
      'has words that cannot be understood',
      (folder: string) => writeFileSync(join(folder, 'tokenizer.json'), '{'),
      'tokenizer.json cannot be understood',
    ],
    [
      'has words of an unknown kind',
      (folder: string) => writeFileSync(join(folder, 'tokenizer.json'), '{}'),
      'of a kind that Crossread does not know',
    ],
  ] as const)('that %s is refused with a sentence, and nothing changes', async (_what, spoil, said) => {
    const host = startHost()
    const { library } = await host.call('libraries.create', { path: host.deps.homeDir, title: 'Corran' })
    const folder = join(testFolder(), 'model')
    writeTinyModel(folder)
    spoil(folder)
    const { message } = await host.refusal('secondReader.set', { library: library.id, folder })
    expect(message).toContain(said)
    expect(await host.call('secondReader.read', {})).toEqual({ folder: null })
  })

  test('whose folder is gone leaves the findings as the rules made them, and the person is told', async () => {
    const host = startHost()
    const library = await startComparison(host)
    const folder = join(testFolder(), 'model')
    writeTinyModel(folder)
    await host.call('secondReader.set', { library, folder })
    await vi.waitFor(async () => expect((await readings(host, library)).map(([, , reading]) => reading)).toContain('doubts'), patience)
    rmSync(folder, { recursive: true })
    await host.refusal('secondReader.set', { library, folder })
    await host.call('findings.compare', { library, anew: true })
    await vi.waitFor(async () => {
      const { failure, findings } = await host.call('findings.list', { library })
      expect(failure).toContain('is not a folder')
      expect(findings.length).toBeGreaterThan(0)
    }, patience)
  })
})
