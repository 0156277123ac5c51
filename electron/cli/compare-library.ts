/** The findings of a library with what was decided of them, for `crossread compare LIBRARY`. */
import type { ComparisonState } from '../../shared/api'
import { type Reviewed, reviewedFindings } from '../../shared/findings/reviewed'
import type { LibraryId } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import { type Entry, entryOf, listed } from './comparison'
import { ask, exitCodes, openLibrary, type Program, printJson, row } from './program'

type State = 'open' | 'accepted' | 'dismissed'

/** An entry with its review: `as` says how it was accepted, `why` why it was dismissed. */
type ReviewedEntry = Entry & { readonly key: string; readonly state: State; readonly as: string | null; readonly why: string | null }

/** Resolves to the exit code: findings are no failure, a comparison that did not come to its end is one. */
export async function compareLibrary(program: Program, path: string, json: boolean): Promise<number> {
  const { library, sources, decisions } = await openLibrary(program, path, true)
  const { findings, unread, failure } = await compared(program, library.id)
  if (failure !== null) throw new CallError('internal', failure)
  const titles = new Map(sources.map((card) => [card.id, card.title ?? card.original.name]))
  for (const { sourceId, why } of unread) program.say(`${titles.get(sourceId) ?? sourceId}: ${why}`)
  const reviewed = reviewedFindings(findings, decisions)
  if (json) await printJson(program, { ...listed(reviewed.flatMap(entryWithReview)), notCompared: unread })
  else await program.write(reviewed.map(line).join(''))
  return exitCodes.ok
}

function line({ finding, decision }: Reviewed): string {
  const { type, verdict, tier, fact, reason } = finding
  return row(type, verdict, tier, fact, reason, decision?.outcome.kind ?? 'open')
}

function entryWithReview({ finding, decision }: Reviewed): readonly ReviewedEntry[] {
  const quotes = new Map(finding.sides.map((side, at) => [side, finding.quotes[at]?.words ?? '']))
  const entry = entryOf(
    finding,
    (id) => id,
    (side) => quotes.get(side) ?? '',
  )
  const outcome = decision?.outcome
  const state: State = outcome?.kind ?? 'open'
  const review = {
    key: finding.key,
    state,
    as: outcome?.kind === 'accepted' ? outcome.as : null,
    why: outcome?.kind === 'dismissed' ? outcome.why : null,
  }
  return entry ? [{ ...entry, ...review }] : []
}

/** What the comparison says when it has ended. */
async function compared(program: Program, library: LibraryId): Promise<ComparisonState> {
  const host = await program.host()
  const ended = new Promise<void>((resolve) => {
    const stop = host.onEvent((event) => {
      if (event.kind !== 'comparing' || event.library !== library || event.progress !== null) return
      stop()
      resolve()
    })
  })
  await ask(program, 'findings.compare', { library, anew: false })
  await ended
  return ask(program, 'findings.list', { library })
}
