/**
 * What the host tells its windows unasked, as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 * Nothing is repeated: a window whose stream broke reads its library anew (renderer/shared-stream.ts says `restored`). What matters
 * to such a reading is counted, and each stream begins with the count, so that a window which asked before it could hear knows
 * whether it missed anything.
 */
import type { ServerResponse } from 'node:http'
import { pageHeaders } from '../../shared/content-policy'
import { encodeWire } from '../../shared/wire'
import type { Host } from '../handlers'

/** Keeps a quiet stream from being taken for a dead one, in milliseconds. */
const heartbeatMs = 20_000

/** A tab that the browser has put to sleep reads nothing. When this many bytes wait for it, its stream is cut. */
const mostWaiting = 20_000_000

export type EventStreams = {
  /** How often something of a library was told since the host began: a change, or what was wrong with a file. */
  told(): number
  /** Answers a request with a stream that stays open. */
  add(response: ServerResponse): void
  end(): void
}

export function createEventStreams(host: Host): EventStreams {
  const streams = new Set<ServerResponse>()
  let told = 0

  function send(text: string): void {
    for (const stream of streams) {
      if (stream.writableLength > mostWaiting) stream.destroy()
      else stream.write(text)
    }
  }

  const stopListening = host.onEvent((event) => {
    if (event.kind === 'changed' || event.kind === 'problem') told += 1
    send(`data: ${encodeWire(event)}\n\n`)
  })
  const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs)
  heartbeat.unref()

  return {
    told: () => told,
    add(response) {
      response.writeHead(200, { ...pageHeaders, 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(`event: begun\ndata: ${told}\n\n`)
      streams.add(response)
      response.on('close', () => streams.delete(response))
    },
    end() {
      clearInterval(heartbeat)
      stopListening()
      for (const stream of streams) stream.end()
    },
  }
}
