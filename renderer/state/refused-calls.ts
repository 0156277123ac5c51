/**
 * Changes that the disk refused. They are kept here, so that "Try again" in a notice sends the same calls once more, in the
 * order in which they were made.
 */
import { dismissText, notify } from './notices'

type Refused = { readonly message: string; readonly send: () => Promise<unknown> }

const refused = new Map<string, Refused>()

/**
 * What a call would change, as one string: calls with the same subject overwrite each other, so only the newest is worth
 * sending again. For an update that is the record and the fields named, not their values.
 */
export function subjectOf(name: string, input: Readonly<Record<string, unknown>>): string {
  const { batch: _batch, over: _over, patch, ...rest } = input
  return JSON.stringify([name, rest, typeof patch === 'object' && patch !== null ? Object.keys(patch).sort() : patch])
}

/** Tells the person, and offers to send the call again. An older refusal of the same subject is given up for this one. */
export function offerAgain(subject: string, message: string, send: () => Promise<unknown>): void {
  refused.delete(subject)
  refused.set(subject, { message, send })
  notify(message, { tone: 'problem', action: { label: 'Try again', run: () => void sendAgain() }, onDismiss: () => giveUp(message) })
}

/** A notice that was dismissed was a decision: what it spoke of is not sent behind the person's back. */
function giveUp(message: string): void {
  for (const [subject, { message: said }] of refused) if (said === message) refused.delete(subject)
}

/** Something newer about the subject is on disk: the older words must never overwrite it. */
export function settleRefused(subject: string): void {
  const settled = refused.get(subject)
  if (!settled) return
  refused.delete(subject)
  if (![...refused.values()].some(({ message }) => message === settled.message)) dismissText(settled.message)
}

async function sendAgain(): Promise<void> {
  for (const [subject, { message, send }] of [...refused]) {
    // A newer call about the same subject may have been saved, or refused, meanwhile.
    if (refused.get(subject)?.send !== send) continue
    refused.delete(subject)
    dismissText(message)
    await send()
  }
}
