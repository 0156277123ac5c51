/**
 * The one place that knows which host runs this window: the desktop's preload bridge, or the loopback server behind an
 * ordinary browser. Everything else calls `call` and listens with `onHostEvent`.
 */
import type { CallName, HostEvent, Input, Output } from '../shared/api'
import type { FirstAnswers, FirstLibrary } from '../shared/api/first'
import { fail, type Result } from '../shared/result'
import { decodeWire, encodeWire } from '../shared/wire'
import { listenTogether } from './shared-stream'

type Bridge = {
  /** What this window shows first, which was asked for before it ran a line. */
  first: { readonly answers: Promise<FirstAnswers>; readonly library: Promise<FirstLibrary> }
  call: (name: string, input: unknown) => Promise<Result<unknown>>
  onEvent: (listener: (event: HostEvent) => void) => () => void
}

declare global {
  interface Window {
    crossread?: Bridge
  }
}

/** The host lost touch with this window for a while, so events may have been missed and the library must be read anew. */
export type ConnectionEvent = { readonly kind: 'connection'; readonly state: 'lost' | 'restored' }
type Listener = (event: HostEvent | ConnectionEvent) => void

/** Half of what browsers allow all requests of a page together (64 kB, Fetch standard), since letters may take several bytes. */
const keptAliveBytes = 20_000

const noAnswer = fail<never>(
  'internal',
  'Crossread’s host does not answer. What was saved is safe on disk. Words that were not saved are still in this page: copy them, then start Crossread again and open the address it prints.',
)

type LoopbackBridge = Bridge & {
  onConnection: (listener: (event: ConnectionEvent) => void) => void
}

function loopbackBridge(): LoopbackBridge {
  const connectionListeners = new Set<(event: ConnectionEvent) => void>()
  const eventListeners = new Set<(event: HostEvent) => void>()
  /** Calls wait until events can be heard: what another window changes meanwhile would be in neither. */
  let hearing: Promise<void> | null = null
  /**
   * What the host had told when it was asked what is shown first, and when its events began to be heard. When something was told in
   * between, it was missed, and the connection counts as restored.
   */
  const told: { asked: number | null; heard: number | null } = { asked: null, heard: null }
  const noteTold = (when: 'asked' | 'heard', count: number) => {
    if (told[when] !== null) return
    told[when] = count
    if (told.asked !== null && told.heard !== null && told.asked !== told.heard) tell('restored')
  }
  const tell = (state: ConnectionEvent['state']) => {
    for (const listener of connectionListeners) listener({ kind: 'connection', state })
  }
  const listen = () =>
    listenTogether('events', {
      message: (data) => {
        const event = decodeWire(data) as HostEvent
        for (const listener of eventListeners) listener(event)
      },
      lost: () => tell('lost'),
      restored: () => tell('restored'),
      begun: (count) => noteTold('heard', count),
    })
  const send = async (name: string, input: unknown): Promise<Result<unknown>> => {
    try {
      const body = encodeWire(input)
      const response = await fetch(`call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        // So that the last words reach the host although the page is closing. Browsers grant it to small bodies only.
        keepalive: body.length < keptAliveBytes,
      })
      return decodeWire(await response.text()) as Result<unknown>
    } catch {
      return noAnswer
    }
  }
  /** The page's header named it (electron/browser/server.ts), so the browser has asked for it already. */
  const takeFirst = async <Answer>(address: string, none: Answer): Promise<Answer> => {
    try {
      const response = await fetch(address)
      noteTold('asked', Number(response.headers.get('crossread-told')))
      return decodeWire(await response.text()) as Answer
    } catch {
      return none
    }
  }
  return {
    first: {
      answers: takeFirst<FirstAnswers>('first/answers', { settings: noAnswer, recent: noAnswer }),
      library: takeFirst<FirstLibrary>(`first/library${window.location.search}`, null),
    },
    async call(name, input) {
      await hearing
      return send(name, input)
    },
    onEvent(listener) {
      eventListeners.add(listener)
      hearing ??= listen()
      return () => eventListeners.delete(listener)
    },
    onConnection(listener) {
      connectionListeners.add(listener)
    },
  }
}

const loopback = window.crossread ? null : loopbackBridge()
const bridge: Bridge = window.crossread ?? (loopback as Bridge)

/** Sends a call to the host. Never rejects: failures come back as values with a sentence for the person. */
export async function call<Name extends CallName>(name: Name, input: Input<Name>): Promise<Result<Output<Name>>> {
  return (await bridge.call(name, input)) as Result<Output<Name>>
}

export const { first } = bridge

/** Hears what the host tells unasked. Returns the way to stop. */
export function onHostEvent(listener: Listener): () => void {
  loopback?.onConnection(listener)
  return bridge.onEvent(listener)
}

/** Hands bytes to the person: the desktop's save dialog, or the browser's download. Resolves to a sentence, or null when cancelled. */
export async function saveFile(suggestedName: string, bytes: Uint8Array, type: string): Promise<Result<string | null>> {
  const saved = await call('files.save', { suggestedName, bytes: bytes as Uint8Array<ArrayBuffer> })
  if (saved.ok) return { ok: true, value: saved.value === null ? null : `Saved as ${saved.value}` }
  if (saved.error.code !== 'not-available') return saved
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = suggestedName
  anchor.click()
  // The download has its own reference to the bytes once it started; a minute is ample for it to start.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return { ok: true, value: `Downloaded as ${suggestedName}` }
}
