/** Short messages at the edge of the window: what happened, what was kept, what to do; often with one action such as Undo. */
import { create } from 'zustand'
import type { Failure } from '../../shared/result'

export type Notice = {
  readonly id: number
  readonly tone: 'plain' | 'problem'
  readonly text: string
  readonly action: { readonly label: string; readonly run: () => void } | null
  /** A person put it away unanswered. */
  readonly onDismiss: (() => void) | null
}

type Notices = { readonly list: readonly Notice[] }

export const useNotices = create<Notices>(() => ({ list: [] }))

/** The older plain ones make way. A problem stays until a person answers it or it is over: it may be the only way to words not saved. */
const mostPlain = 2

let lastId = 0

export function notify(text: string, options: Partial<Pick<Notice, 'tone' | 'action' | 'onDismiss'>> = {}): void {
  lastId += 1
  const notice: Notice = { id: lastId, tone: 'plain', text, action: null, onDismiss: null, ...options }
  useNotices.setState(({ list }) => {
    const next = [...list.filter((other) => other.text !== text), notice]
    const plain = next.filter(({ tone }) => tone === 'plain').slice(-mostPlain)
    return { list: next.filter((one) => one.tone === 'problem' || plain.includes(one)) }
  })
}

export function notifyFailure(failure: Failure): void {
  if (failure.code !== 'cancelled') notify(failure.message, { tone: 'problem' })
}

/** A person puts a notice away. */
export function dismissNotice(id: number): void {
  const dismissed = useNotices.getState().list.find((notice) => notice.id === id)
  closeNotice(id)
  dismissed?.onDismiss?.()
}

/** A notice goes of itself: its time is over, or its action was taken. */
export function closeNotice(id: number): void {
  useNotices.setState(({ list }) => ({ list: list.filter((notice) => notice.id !== id) }))
}

/** Takes a notice away that is no longer true. */
export function dismissText(text: string): void {
  useNotices.setState(({ list }) => ({ list: list.filter((notice) => notice.text !== text) }))
}
