/** What a person does with findings: walk the queue, see both passages, accept, dismiss, put off, open again. */
import type { Reviewed } from '../../shared/findings/reviewed'
import { stancesOf } from '../../shared/findings/stances'
import type { QuotedFinding } from '../../shared/model/finding'
import type { Acceptance, Dismissal } from '../../shared/model/vocabulary'
import { isMe } from './authors'
import { placeOfSide, useFindings, walkedNow } from './findings'
import { ask, mutate, newBatch, openLibraryNow } from './library'
import { notify, notifyFailure } from './notices'
import { openPassages } from './panes'
import { undoOf } from './undoing'
import { maxPanes, showDialog, useView } from './view'

/** Puts a finding under review and brings its passages to the same height, side by side. */
export async function chooseFinding(finding: QuotedFinding | null): Promise<void> {
  // The buttons of the one before are about to go; the keys stay in the panel.
  const panel = document.getElementById('side-panel')
  if (panel?.contains(document.activeElement)) panel.focus({ preventScroll: true })
  useView.setState({ findingKey: finding?.key ?? null, dismissing: false, annotation: null, selection: null, editing: null })
  if (!finding) return
  await openPassages(finding.sides.slice(0, maxPanes).map(placeOfSide))
}

/** Shows the panel with the first finding of the queue, and gives it the keys. */
export function showDiscrepancies(): void {
  useView.setState({ screen: 'desk', panelOpen: true, panel: 'discrepancies' })
  requestAnimationFrame(() => document.getElementById('side-panel')?.focus())
}

export async function walk(by: 1 | -1): Promise<void> {
  const queue = walkedNow()
  if (queue.length === 0) {
    const isEarly = openLibraryNow().comparing !== null
    return notify(isEarly ? 'The sources are still being compared. Nothing was found so far.' : 'Nothing is left to review here.')
  }
  const at = queue.findIndex(({ finding }) => finding.key === useView.getState().findingKey)
  const next = queue[at < 0 ? (by > 0 ? 0 : queue.length - 1) : (at + by + queue.length) % queue.length]
  if (next) await chooseFinding(next.finding)
}

/** The one that comes after a finding in the queue, which is about to leave it. */
function following(finding: QuotedFinding): QuotedFinding | null {
  const queue = walkedNow()
  const at = queue.findIndex((entry) => entry.finding.key === finding.key)
  return (queue[at + 1] ?? (at > 0 ? queue[0] : undefined))?.finding ?? null
}

export async function accept({ finding }: Reviewed, as: Acceptance): Promise<void> {
  const next = following(finding)
  const done = await mutate('decisions.accept', { key: finding.key, as })
  if (!done) return
  await chooseFinding(next)
  if (as === 'variant') {
    const names = [...new Set(finding.sides.map(({ value }) => value))]
    notify(`“${names.join('” and “')}” are marked as a variant.`, {
      action: { label: 'Treat as one name', run: () => void addAlias(names) },
    })
    return
  }
  const stances = stancesOf(finding.type, finding.sides, as)
  const evidence = done.annotations.map((passage, index) => ({ ...passage, stance: stances[index] ?? 'supports' }))
  notify(acceptedWords[as], {
    action: {
      label: 'Make a claim of it',
      run: () => showDialog({ kind: 'claim', claimId: null, evidence, text: '' }),
    },
  })
}

const acceptedWords: { readonly [As in Exclude<Acceptance, 'variant'>]: string } = {
  contradicts: 'Accepted: the passages are marked and linked as a contradiction.',
  qualifies: 'Accepted: the passages are marked, and one qualifies the other.',
  restates: 'Accepted: the passages are marked and say the same.',
}

export async function dismiss({ finding }: Reviewed, why: Dismissal): Promise<void> {
  const next = following(finding)
  const batch = newBatch('dismiss')
  const done = await mutate('decisions.dismiss', { key: finding.key, why, batch })
  if (!done) return
  await chooseFinding(next)
  notify('Dismissed. It stays under “Dismissed”, with the reason.', { action: undoOf(batch) })
}

/** Takes the person's own decision back, or the one that is shown where they made none. What others decided stays. */
export async function reopen({ decision, others }: Reviewed): Promise<void> {
  if (!decision) return
  const own = [decision, ...others].find(({ author }) => isMe(author)) ?? decision
  const batch = newBatch('reopen')
  const done = await mutate('decisions.remove', { ids: [own.id], batch })
  if (!done) return
  const words = others.length > 0 ? 'Taken back. What others decided stays.' : 'It is open again. Passages that were marked stay marked.'
  notify(words, { action: undoOf(batch) })
}

export async function skip({ finding }: Reviewed): Promise<void> {
  const next = following(finding)
  useFindings.setState(({ skipped }) => ({ skipped: new Set(skipped).add(finding.key) }))
  await chooseFinding(next)
}

/** Names that mean the same from now on. A name that has an alias already joins its list. */
export async function addAlias(names: readonly string[]): Promise<void> {
  const { aliases } = openLibraryNow().workspace.library
  const joined = aliases.filter((list) => list.some((name) => names.includes(name)))
  const rest = aliases.filter((list) => !joined.includes(list))
  const list = [...new Set([...joined.flat(), ...names])]
  if (list.length < 2) return
  const batch = newBatch('alias')
  const done = await mutate('libraries.update', { patch: { aliases: [...rest, list].map((one) => [...one]) }, batch })
  if (done) notify(`From now on ${list.map((name) => `“${name}”`).join(', ')} are one name.`, { action: undoOf(batch) })
}

/** First use: remembers the selected words. Second use, with words of another source: tells why the engine did or did not flag them. */
export function comparePassages(): void {
  const { selection, compareFrom } = useView.getState()
  if (!selection) return
  const place = { sourceId: selection.sourceId, range: selection.range }
  if (!compareFrom || compareFrom.sourceId === place.sourceId) {
    useView.setState({ compareFrom: place })
    notify('Now select words in another source and press M again.')
    return
  }
  useView.setState({ compareFrom: null })
  showDialog({ kind: 'explain', passages: [compareFrom, place] })
}

export async function rescan(anew: boolean): Promise<void> {
  const result = await ask('findings.compare', { anew })
  if (!result.ok) notifyFailure(result.error)
}
