import type { Reviewed } from '../../../shared/findings/reviewed'
import { type Acceptance, acceptances, type Dismissal, dismissals } from '../../../shared/model/vocabulary'
import { chosenFinding } from '../findings'
import { ask, useLibrary } from '../library'
import { accept, chooseFinding, comparePassages, dismiss, reopen, rescan, skip, walk } from '../reviewing'
import { showDialog, useView } from '../view'
import type { Command } from './command'

function open(): boolean {
  return useLibrary.getState().current.kind === 'open'
}

function writable(): boolean {
  const { current } = useLibrary.getState()
  return current.kind === 'open' && !current.readOnly
}

/** The keys are in the panel: its letters mean something else in a text. */
function reviewing(): boolean {
  const { screen, panelOpen, panel } = useView.getState()
  const inPanel = document.activeElement?.closest('#side-panel') ?? null
  return open() && screen === 'desk' && panelOpen && panel === 'discrepancies' && inPanel !== null
}

function decidable(): boolean {
  return reviewing() && writable() && chosenFinding() !== null
}

function withChosen(act: (chosen: Reviewed) => unknown): () => unknown {
  return () => {
    const chosen = chosenFinding()
    return chosen ? act(chosen) : undefined
  }
}

const acceptCommand = (as: Acceptance): Command => ({
  id: `finding.${as}`,
  enabled: () => decidable() && !useView.getState().dismissing,
  run: withChosen((chosen) => accept(chosen, as)),
})

const dismissCommand = (why: Dismissal, index: number): Command => ({
  id:
    (
      [
        'finding.dismiss.1',
        'finding.dismiss.2',
        'finding.dismiss.3',
        'finding.dismiss.4',
        'finding.dismiss.5',
        'finding.dismiss.6',
        'finding.dismiss.7',
      ] as const
    )[index] ?? 'finding.dismiss.7',
  enabled: () => decidable() && useView.getState().dismissing,
  run: withChosen((chosen) => dismiss(chosen, why)),
})

/** On a button Enter presses it; elsewhere it brings the passages back. */
function onNoButton(): boolean {
  return document.activeElement?.closest('button, a, input, summary') === null
}

export const findingCommands: readonly Command[] = [
  // In the panel these keys are its own even while nothing was found yet: they never walk through the marks of a text meanwhile.
  { id: 'finding.next', enabled: reviewing, run: () => walk(1) },
  { id: 'finding.previous', enabled: reviewing, run: () => walk(-1) },
  {
    id: 'finding.show',
    enabled: () => reviewing() && onNoButton() && chosenFinding() !== null,
    run: withChosen(({ finding }) => chooseFinding(finding)),
  },
  ...acceptances.map(acceptCommand),
  {
    id: 'finding.dismiss',
    enabled: decidable,
    run: () => useView.setState(({ dismissing }) => ({ dismissing: !dismissing })),
  },
  ...dismissals.map(dismissCommand),
  { id: 'finding.skip', enabled: () => reviewing() && chosenFinding()?.decision === null, run: withChosen(skip) },
  {
    id: 'finding.reopen',
    enabled: () => decidable() && (chosenFinding()?.decision ?? null) !== null,
    run: withChosen(reopen),
  },
  { id: 'finding.explain', enabled: () => open() && useView.getState().selection !== null, run: comparePassages },
  { id: 'finding.rescan', enabled: open, run: () => rescan(true) },
  {
    id: 'finding.cancel',
    enabled: () => {
      const { current } = useLibrary.getState()
      return current.kind === 'open' && current.comparing !== null
    },
    run: () => ask('findings.cancel', {}),
  },
  { id: 'reader.choose', enabled: open, run: () => showDialog({ kind: 'second-reader' }) },
  { id: 'names.edit', enabled: writable, run: () => showDialog({ kind: 'names' }) },
]
