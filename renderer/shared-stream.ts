/**
 * The events of the loopback server, one stream for all tabs of a browser: browsers open six connections to one server at
 * most (RFC 9112, 9.4 leaves the number to them), so six tabs with a stream each would leave none for their calls. The tab
 * that holds a lock listens and passes on what it hears; when it goes, another one takes its place.
 */

export type StreamListener = {
  readonly message: (data: string) => void
  /** The stream broke. It is being tried again. */
  readonly lost: () => void
  /** It is whole again, or another tab listens from now on: events in between were missed. */
  readonly restored: () => void
  /** The stream begins, at what the host counts as this many tellings (electron/browser/event-streams.ts). */
  readonly begun: (told: number) => void
}

type Passed =
  | { readonly kind: 'message'; readonly data: string }
  | { readonly kind: 'lost' | 'restored' | 'listening' }
  /** A tab that just began wants to know whether somebody listens. */
  | { readonly kind: 'asked' }

/** Also the name of the channel. Both belong to the page's origin, and so to this server's port. */
const lockName = 'crossread-events'

/** A tab that listens answers in a few milliseconds. One that does not in this time is hindered, which must not hold up others. */
const answerMs = 2_000

/** Listens with the other tabs. Resolves when events can be heard, or cannot for now. */
export function listenTogether(address: string, listener: StreamListener): Promise<void> {
  const channel = new BroadcastChannel(lockName)
  const pass = (passed: Passed) => channel.postMessage(passed)
  return new Promise((resolve) => {
    let heard = false
    const ready = () => {
      heard = true
      resolve()
    }
    channel.onmessage = ({ data: passed }: MessageEvent<Passed>) => {
      if (passed.kind === 'message') listener.message(passed.data)
      else if (passed.kind === 'listening') ready()
      else if (passed.kind !== 'asked') listener[passed.kind]()
    }
    setTimeout(ready, answerMs)
    pass({ kind: 'asked' })
    // Held until this tab is gone. It never rejects before.
    void navigator.locks.request(lockName, () => {
      const tookOver = heard
      lead(address, channel, {
        message: (data) => {
          listener.message(data)
          pass({ kind: 'message', data })
        },
        lost: () => {
          listener.lost()
          pass({ kind: 'lost' })
        },
        restored: () => {
          listener.restored()
          pass({ kind: 'restored' })
        },
        begun: listener.begun,
        ready,
        tookOver,
      })
      return new Promise<never>(() => undefined)
    })
  })
}

type Leading = StreamListener & {
  readonly ready: () => void
  /** Another tab listened before, so what happened since it went was heard by nobody. */
  readonly tookOver: boolean
}

function lead(address: string, channel: BroadcastChannel, { message, lost, restored, begun, ready, tookOver }: Leading): void {
  const stream = new EventSource(address)
  const others = channel.onmessage
  channel.onmessage = (event: MessageEvent<Passed>) => {
    if (event.data.kind === 'asked' && stream.readyState === EventSource.OPEN) channel.postMessage({ kind: 'listening' } satisfies Passed)
    else others?.call(channel, event)
  }
  let missed = tookOver
  let broken = false
  stream.onmessage = (event: MessageEvent<string>) => message(event.data)
  stream.addEventListener('begun', (event: MessageEvent<string>) => begun(Number(event.data)), { once: true })
  stream.onerror = () => {
    ready()
    if (!broken) lost()
    broken = true
    missed = true
  }
  stream.onopen = () => {
    ready()
    channel.postMessage({ kind: 'listening' } satisfies Passed)
    if (missed) restored()
    broken = false
    missed = false
  }
}
