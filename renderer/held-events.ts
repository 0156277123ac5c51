/** What the host tells before the workbench is there to hear it. */
import type { HostEvent } from '../shared/api'
import { type ConnectionEvent, onHostEvent } from './host'

export type Told = HostEvent | ConnectionEvent

const held: Told[] = []
const stopHolding = onHostEvent((event) => held.push(event))

/** What the host told so far, in order, for whoever listens from now on. */
export function takeHeld(): readonly Told[] {
  stopHolding()
  return held.splice(0)
}
