/** Exports that can come back: what is kept of them, and what an edited copy of one would change. */
import type { RootContent } from 'mdast'
import type { Checked, CopyComparison, Handlers } from '../../shared/api'
import { briefMarkdown } from '../../shared/brief/brief-markdown'
import { type BuiltBrief, buildBrief } from '../../shared/brief/build-brief'
import type { Copy } from '../../shared/brief/merge/copy'
import { withExportMark, withSectionMarks } from '../../shared/brief/merge/copy-marks'
import { likestCopy } from '../../shared/brief/merge/likest-copy'
import { parseCopy } from '../../shared/brief/merge/parse-copy'
import { type MergePlan, planMerge } from '../../shared/brief/merge/plan-merge'
import { readCopy } from '../../shared/brief/merge/read-copy'
import { surroundingsOf, withSeen } from '../../shared/brief/seen'
import type { Brief } from '../../shared/model/brief'
import type { BriefId, SectionId } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import { exportIdOf } from '../library/kept-exports'
import type { OpenLibrary } from '../library/open-library'
import type { Report } from '../log'
import { gather, seenIn } from './brief-material'
import { demandBrief, keepBrief } from './committing'
import { type HostDeps, timeOf } from './host-deps'
import type { Shelf, Shelved } from './shelf'

type CopyCalls = Pick<Handlers, 'briefs.compareCopy' | 'briefs.takeIn'>

/** Without its mark an export is looked for among this many of the newest. */
const lookedThrough = 30

/**
 * The brief with the marks by which an edited copy finds its way back; what it says is kept in the library. An export is
 * written all the same where that fails: then an edited copy is compared with the library alone.
 */
export async function keepMarked(open: OpenLibrary, built: BuiltBrief, brief: Brief, report: Report): Promise<BuiltBrief> {
  // A first draft is not in the library: nothing could be taken into it.
  if (!open.workspace().briefs.has(brief.id)) return built
  const sections = withSectionMarks(built, brief)
  const marked = withExportMark(sections, { id: exportIdOf(briefMarkdown(sections)), brief: brief.id })
  if (!open.readOnly) await open.keepExport(briefMarkdown(marked)).catch((error: unknown) => report('keeping what was exported', error))
  return marked
}

export function briefCopyHandlers(deps: HostDeps, shelf: Shelf): CopyCalls {
  const read = (name: string, bytes: Uint8Array) => deps.worker.run('copy.read', { name, bytes })

  /** Every section is drawn, those that are switched off too: they may be in the file. */
  async function drawn(shelved: Shelved, brief: Brief): Promise<readonly RootContent[]> {
    const whole = { ...brief, sections: brief.sections.map((section) => ({ ...section, shown: true })) }
    const built = buildBrief(await gather(shelved, whole), { date: deps.clock().toISOString().slice(0, 10) })
    return parseCopy(briefMarkdown(withSectionMarks(built, whole)))
  }

  /** Blocks as they come back from a file like the one named: what its form loses is lost on all sides, and is no edit. */
  async function sentThrough(name: string, nodes: readonly RootContent[], brief: Brief): Promise<readonly RootContent[]> {
    if (!isWord(name)) return nodes
    const { briefDocx } = await import('../exporters/brief-docx')
    return (await read(name, await briefDocx({ tree: { type: 'root', children: [...nodes] } }, brief))).blocks
  }

  async function compare(shelved: Shelved, brief: Brief, { name, bytes }: Pick<Checked<'briefs.compareCopy'>, 'name' | 'bytes'>) {
    const { blocks: nodes, remarks } = await read(name, bytes)
    const mine = readCopy(await sentThrough(name, await drawn(shelved, brief), brief))
    const { mark } = readCopy(nodes)
    if (mark && mark.brief !== brief.id) throw foreign(shelved.open, name, mark.brief)
    const kept = await keptFor(shelved.open, { nodes, mine, brief: brief.id })
    const base = kept && { ...kept, copy: readCopy(await sentThrough(name, kept.nodes, brief)) }
    if (base === null && mark === null && !likestCopy(readCopy(nodes, mine), [{ copy: mine }]))
      throw new CallError(
        'not-found',
        `“${name}” holds nothing of “${brief.title}”, so it is no edited copy of it. Nothing was changed. To read it beside your sources, import it.`,
      )
    const theirs = readCopy(nodes, base?.copy ?? mine)
    const plan = planMerge(brief, { base: base?.copy ?? null, mine, theirs })
    const left = [...plan.left, ...remarks.map((after) => ({ place: 'Comment', why: 'A brief has no comments.', before: '', after }))]
    return { plan, left, base: base?.how ?? ('unknown' as const), notes: [...mine.notes.keys()] }
  }

  return {
    async 'briefs.compareCopy'({ library, id, name, bytes }): Promise<CopyComparison> {
      const shelved = shelf.get(library)
      const brief = demandBrief(shelved.open, id)
      const { plan, left, base, notes } = await compare(shelved, brief, { name, bytes })
      return { edits: plan.edits, left, base, changedAt: brief.changedAt, notes }
    },

    async 'briefs.takeIn'({ library, batch, id, name, bytes, choices, changedAt }) {
      return shelf.change(library, async (open) => {
        const before = demandBrief(open, id)
        if (before.changedAt !== changedAt)
          throw new CallError(
            'invalid-input',
            'The brief was changed while you were choosing, so nothing was taken in. Take the file in once more: it is compared with the brief as it is now.',
          )
        const { plan } = await compare(shelf.get(library), before, { name, bytes })
        const after = { ...before, ...(await settled(open, before, plan, choices)), changedAt: timeOf(deps.clock) }
        return keepBrief(open, { before, after }, { label: 'Take in an edited copy', batch })
      })
    },
  }

  async function settled(open: OpenLibrary, before: Brief, plan: MergePlan, choices: Checked<'briefs.takeIn'>['choices']) {
    const written = plan.settle(new Map(Object.entries(choices)), () => deps.newId('sec') as SectionId)
    const seen = surroundingsOf(await seenIn(open, { sections: written.sections }))
    return { ...written, sections: [...withSeen(before.sections, written.sections, seen)] }
  }
}

type Kept = { readonly nodes: readonly RootContent[]; readonly copy: Copy; readonly how: 'found' | 'likely' }

/** What the file was exported from: by its mark, else the kept export whose words it has. */
async function keptFor(
  open: OpenLibrary,
  { nodes, mine, brief }: { readonly nodes: readonly RootContent[]; readonly mine: Copy; readonly brief: BriefId },
): Promise<Kept | null> {
  const { mark } = readCopy(nodes)
  const kept = await open.keptExports()
  const read = (words: string | null | undefined, how: Kept['how']): Kept | null => {
    const nodes = words ? parseCopy(words) : null
    return nodes && { nodes, copy: readCopy(nodes), how }
  }
  if (mark) return read(kept.find(({ id }) => id === mark.id)?.words(), 'found')
  const candidates = kept
    .slice(0, lookedThrough)
    .flatMap(({ words }) => read(words(), 'likely') ?? [])
    .filter(({ copy }) => copy.mark?.brief === brief)
  return likestCopy(readCopy(nodes, mine), candidates)
}

function isWord(name: string): boolean {
  return /\.docx$/i.test(name)
}

function foreign(open: OpenLibrary, name: string, id: BriefId): CallError {
  const other = open.workspace().briefs.get(id)
  return new CallError(
    'not-found',
    other
      ? `“${name}” was exported from the brief “${other.title}”. Show that brief, then take the file in there. Nothing was changed.`
      : `“${name}” was exported from a brief that is not in this library. Open the library that it came from, or restore the brief from the trash. Nothing was changed.`,
  )
}
