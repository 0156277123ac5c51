/**
 * Globals that pdf.js and the mail parser expect and that Node 16 (inside Electron 22) keeps in modules. Nothing here
 * reaches a network: what could is a stub that refuses. Loaded before these libraries, in the worker only.
 */
import { atob, Blob } from 'node:buffer'
import { webcrypto } from 'node:crypto'
import { createRequire } from 'node:module'
import { ReadableStream, TransformStream, WritableStream } from 'node:stream/web'
import { MessageChannel, receiveMessageOnPort, type TransferListItem } from 'node:worker_threads'

/** A copy by the structured clone algorithm, made by sending it through a channel and taking it out at once. */
function cloned(value: unknown, options?: { readonly transfer?: readonly TransferListItem[] }): unknown {
  const { port1, port2 } = new MessageChannel()
  try {
    port1.postMessage(value, options?.transfer)
    return receiveMessageOnPort(port2)?.message
  } finally {
    port1.close()
  }
}

/** Only its name is asked for; nothing is ever requested. */
class NoResponse {
  arrayBuffer(): Promise<never> {
    return Promise.reject(new Error('Nothing is requested here.'))
  }
}

/** Node 16 has the class but no name for it; it shows itself in an error. */
function domException(): unknown {
  try {
    return atob('*') && Error
  } catch (error) {
    return (error as Error).constructor
  }
}

/** What pdf.js asks for while it is loaded and reads text needs none of this: it is for drawing. */
class NoDrawing {}

export function provideGlobals(): void {
  const wanted: Readonly<Record<string, () => unknown>> = {
    Blob: () => Blob,
    ReadableStream: () => ReadableStream,
    TransformStream: () => TransformStream,
    WritableStream: () => WritableStream,
    crypto: () => webcrypto,
    structuredClone: () => cloned,
    Response: () => NoResponse,
    DOMException: domException,
    DOMMatrix: () => NoDrawing,
    ImageData: () => NoDrawing,
    Path2D: () => NoDrawing,
  }
  for (const [name, make] of Object.entries(wanted))
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: make(), configurable: true, writable: true })
  if (!('getBuiltinModule' in process)) {
    const load = createRequire(__filename)
    Object.defineProperty(process, 'getBuiltinModule', { value: (name: string) => load(name), configurable: true })
  }
}
