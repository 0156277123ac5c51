import { randomBytes } from 'node:crypto'

export type IdKind = 'lib' | 'src' | 'ann' | 'clm' | 'lnk' | 'brf' | 'sec' | 'dcn'
export type NewId = (kind: IdKind) => string

/** The counter has twelve bits. */
const lastInMs = 0xfff

/**
 * Makes ids that sort by the time they were made: the bits of a UUIDv7 (RFC 9562) in hex without dashes, after a prefix.
 * Within one millisecond a counter keeps the order; when it is full, the time written runs ahead of the clock (method of
 * RFC 9562, section 6.2).
 */
export function idMaker(clock: () => Date): NewId {
  let lastMs = 0
  let sequence = 0
  return (kind) => {
    const now = clock().getTime()
    const isFull = sequence === lastInMs
    if (now > lastMs || isFull) {
      lastMs = Math.max(now, isFull ? lastMs + 1 : lastMs)
      sequence = 0
    } else sequence += 1
    const time = lastMs.toString(16).padStart(12, '0')
    const order = sequence.toString(16).padStart(3, '0')
    const random = randomBytes(8)
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80
    return `${kind}_${time}7${order}${random.toString('hex')}`
  }
}
