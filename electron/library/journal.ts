/**
 * Several changes to files that happen together or not at all. First every new content is written and flushed beside its
 * place, then a small journal names the renames that are left; from then on the act counts as done. A crash before the
 * journal leaves everything as it was, a crash after it is finished by the next opening.
 */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, unlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from '../../shared/model/schema'
import { discardFile, flushFolder, renamePatiently, replaceFile, type StagedFile, type Stamp, stageFile } from './durable-write'
import { assertInside, leadsOut } from './inside'
import { backupsFolder, journalFile, temporarySuffix } from './layout'
import { numbered, unusedPath } from './unused-path'

const cameBackFolder = `${backupsFolder}/came-back`

/** One change to a file or folder; paths are relative to the library. */
export type FileAct =
  /** `stageIn` is the folder that the temporary file is written to when the folder of `path` comes there only by a move of the same act. */
  | { readonly kind: 'write'; readonly path: string; readonly bytes: Uint8Array; readonly stageIn?: string }
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }

/** A name inside the library: it can be trusted no more than any other file in the folder, so it may not lead out of it. */
const inside = z
  .string()
  .refine(
    (path) => !path.startsWith('/') && !/^[a-z]:/i.test(path) && !path.split(/[\\/]/).includes('..'),
    'expected a path inside the library',
  )

const stepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rename'), from: inside, to: inside }),
  z.object({ kind: z.literal('delete'), path: inside }),
])
const journalSchema = z.object({ format: z.literal(1), steps: z.array(stepSchema) })
type JournalStep = z.output<typeof stepSchema>

/**
 * Does all acts durably and answers the new stamps of written files. When it rejects, the folder is as it was before.
 * @throws HalfDoneError where even that was refused: the journal stays, and the next opening finishes the act
 */
export async function performActs(root: string, acts: readonly FileAct[]): Promise<ReadonlyMap<string, Stamp>> {
  const [only] = acts
  if (!only) return new Map()
  if (acts.length === 1 && only.kind !== 'move') return performAlone(root, only)
  const stamps = new Map<string, Stamp>()
  const staged = await stageAll(root, acts)
  const steps: JournalStep[] = []
  // Moves first: they are what may still be refused, and what is easily taken back.
  for (const act of acts) if (act.kind === 'move') steps.push({ kind: 'rename', from: act.from, to: act.to })
  for (const [act, file] of staged) {
    const now = join(dirname(act.path), basename(file.temporary)).replaceAll('\\', '/')
    steps.push({ kind: 'rename', from: now, to: act.path })
    stamps.set(act.path, file.stamp)
  }
  for (const act of acts) if (act.kind === 'delete') steps.push({ kind: 'delete', path: act.path })
  const journalled = steps.length > 1
  try {
    if (journalled) await replaceFile(join(root, journalFile), Buffer.from(JSON.stringify({ format: 1, steps })))
    await takeSteps(root, steps)
  } catch (error) {
    if (error instanceof HalfDoneError) throw error
    // The journal goes first: with it a later opening would do what is reported as not done.
    await endJournal(root)
    for (const file of staged.values()) discardFile(file.temporary)
    throw error
  }
  await endJournal(root)
  return stamps
}

/** An act was refused halfway and could not be taken back either, or its journal could not be removed. The next opening finishes it. */
export class HalfDoneError extends Error {
  constructor(cause: unknown) {
    super('An act on several files was refused halfway.', { cause })
    this.name = 'HalfDoneError'
  }
}

/** Hears that something stood again in a place it had been moved from already, and where it is kept now. */
export type CameBack = (path: string, keptAs: string) => void

/**
 * Finishes what a crash interrupted. Answers whether there was something to finish; a journal that cannot be read was never
 * complete, and one that leads out of the library is not ours, so nothing of it was done.
 */
export async function finishJournal(root: string, cameBack: CameBack): Promise<'nothing' | 'finished' | 'unreadable'> {
  const journal = join(root, journalFile)
  if (!existsSync(journal)) return 'nothing'
  const steps = parseJournal(readFileSync(journal, 'utf8'))
  if (!steps || steps.some((step) => pathsOf(step).some((path) => leadsOut(root, dirname(path))))) return 'unreadable'
  for (const step of steps) {
    if (step.kind === 'delete') rmSync(join(root, step.path), { force: true })
    else if (existsSync(join(root, step.from))) finishRename(root, step, cameBack)
  }
  await flushFolders(root, steps)
  if (existsSync(join(root, cameBackFolder))) await flushFolder(join(root, cameBackFolder))
  await endJournal(root)
  return 'finished'
}

function finishRename(root: string, { from, to }: Extract<JournalStep, { kind: 'rename' }>, cameBack: CameBack): void {
  mkdirSync(dirname(join(root, to)), { recursive: true })
  if (!isInTheWay(join(root, to), join(root, from))) {
    renamePatiently(join(root, from), join(root, to))
    return
  }
  // The move was done before the crash, and a sync program brought the folder back. Neither of the two is thrown away.
  assertInside(root, `${cameBackFolder}/any`)
  mkdirSync(join(root, cameBackFolder), { recursive: true })
  const keptAs = unusedPath((path) => join(root, path), numbered(`${cameBackFolder}/${basename(to)}`))
  renamePatiently(join(root, from), join(root, keptAs))
  cameBack(from, keptAs)
}

/** Whether what stands at a place hinders a rename to it. An empty folder need not: it goes. */
function isInTheWay(to: string, from: string): boolean {
  const there = lstatSync(to, { throwIfNoEntry: false })
  if (!there?.isDirectory()) return there !== undefined && lstatSync(from).isDirectory()
  if (readdirSync(to).length > 0) return true
  rmdirSync(to)
  return false
}

function pathsOf(step: JournalStep): readonly string[] {
  return step.kind === 'delete' ? [step.path] : [step.from, step.to]
}

function parseJournal(text: string): readonly JournalStep[] | null {
  try {
    return journalSchema.parse(JSON.parse(text)).steps
  } catch {
    return null
  }
}

async function performAlone(root: string, act: Exclude<FileAct, { kind: 'move' }>): Promise<ReadonlyMap<string, Stamp>> {
  const path = join(root, act.path)
  if (act.kind === 'write') return new Map([[act.path, await replaceFile(path, act.bytes)]])
  unlinkSync(path)
  await flushFolder(dirname(path))
  return new Map()
}

type WriteAct = Extract<FileAct, { kind: 'write' }>

async function stageAll(root: string, acts: readonly FileAct[]): Promise<ReadonlyMap<WriteAct, StagedFile>> {
  const staged = new Map<WriteAct, StagedFile>()
  const writes = acts.filter((act): act is WriteAct => act.kind === 'write')
  const folderOf = (act: WriteAct) => join(root, act.stageIn ?? dirname(act.path))
  const results = await Promise.allSettled(
    writes.map(async (act) => {
      staged.set(act, await stageFile(join(folderOf(act), basename(act.path)), act.bytes))
    }),
  )
  try {
    for (const result of results) if (result.status === 'rejected') throw result.reason
    await Promise.all([...new Set(writes.map(folderOf))].map(flushFolder))
  } catch (error) {
    for (const file of staged.values()) discardFile(file.temporary)
    throw error
  }
  return staged
}

/** Takes the steps in order; when one is refused, takes back those before it, last first. */
async function takeSteps(root: string, steps: readonly JournalStep[]): Promise<void> {
  const back: (() => Promise<void>)[] = []
  try {
    for (const step of steps) back.push(takeStep(root, step))
    await flushFolders(root, steps)
  } catch (error) {
    try {
      for (const undo of back.reverse()) await undo()
      await flushFolders(root, steps)
    } catch {
      throw new HalfDoneError(error)
    }
    throw error
  }
}

/** Takes one step and answers how it is taken back. */
function takeStep(root: string, step: JournalStep): () => Promise<void> {
  if (step.kind === 'delete') {
    const path = join(root, step.path)
    const bytes = readFileSync(path)
    unlinkSync(path)
    return () => putBack(path, bytes)
  }
  const from = join(root, step.from)
  const to = join(root, step.to)
  const before = step.from.endsWith(temporarySuffix) ? contentOf(to) : null
  renamePatiently(from, to)
  return async () => (before ? putBack(to, before) : renamePatiently(to, from))
}

async function putBack(path: string, bytes: Uint8Array): Promise<void> {
  await replaceFile(path, bytes)
}

function contentOf(path: string): Uint8Array | null {
  return existsSync(path) ? readFileSync(path) : null
}

async function flushFolders(root: string, steps: readonly JournalStep[]): Promise<void> {
  const folders = new Set(steps.flatMap(pathsOf).map((path) => join(root, dirname(path))))
  await Promise.all([...folders].filter((folder) => existsSync(folder)).map(flushFolder))
}

/**
 * Deletes the journal, where there is one, for good: if it came back after later acts, it would undo part of them.
 * @throws HalfDoneError when it cannot be deleted
 */
async function endJournal(root: string): Promise<void> {
  const journal = join(root, journalFile)
  if (!existsSync(journal)) return
  try {
    unlinkSync(journal)
    await flushFolder(root)
  } catch (error) {
    throw new HalfDoneError(error)
  }
}
