/**
 * What the host tells its windows unasked, as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 * Nothing is numbered or repeated: a window whose stream broke reads its library anew (renderer/shared-stream.ts says `restored`).
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
  /** Answers a request with a stream that stays open. */
  add(response: ServerResponse): void
  end(): void
}

export function createEventStreams(host: Host): EventStreams {
  const streams = new Set<ServerResponse>()

  function send(text: string): void {
    for (const stream of streams) {
      if (stream.writableLength > mostWaiting) stream.destroy()
      else stream.write(text)
    }
  }

  const stopListening = host.onEvent((event) => send(`data: ${encodeWire(event)}\n\n`))
  const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs)
  heartbeat.unref()

  return {
    add(response) {
      response.writeHead(200, { ...pageHeaders, 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(': listening\n\n')
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
