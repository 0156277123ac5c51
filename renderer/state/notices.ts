/** Short messages at the edge of the window: what happened, what was kept, what to do; often with one action such as Undo. */
import { create } from 'zustand'
import type { Failure } from '../../shared/result'

export type Notice = {
  readonly id: number
  readonly tone: 'plain' | 'problem'
  readonly text: string
  readonly action: { readonly label: string; readonly run: () => void } | null
}

type Notices = { readonly list: readonly Notice[] }

export const useNotices = create<Notices>(() => ({ list: [] }))

let lastId = 0

export function notify(text: string, options: { tone?: Notice['tone']; action?: Notice['action'] } = {}): void {
  lastId += 1
  const notice: Notice = { id: lastId, tone: options.tone ?? 'plain', text, action: options.action ?? null }
  useNotices.setState(({ list }) => ({ list: [...list.filter((other) => other.text !== text), notice].slice(-4) }))
}

export function notifyFailure(failure: Failure): void {
  if (failure.code !== 'cancelled') notify(failure.message, { tone: 'problem' })
}

export function dismissNotice(id: number): void {
  useNotices.setState(({ list }) => ({ list: list.filter((notice) => notice.id !== id) }))
}

/** Whether a notice with this text is there for the person to see. */
export function isShown(text: string): boolean {
  return useNotices.getState().list.some((notice) => notice.text === text)
}

/** Takes a notice away that is no longer true. */
export function dismissText(text: string): void {
  useNotices.setState(({ list }) => ({ list: list.filter((notice) => notice.text !== text) }))
}
