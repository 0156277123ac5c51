import { randomBytes } from 'node:crypto'

export type IdKind = 'lib' | 'src' | 'ann' | 'clm' | 'lnk' | 'brf' | 'sec'
export type NewId = (kind: IdKind) => string

/**
 * Makes ids that sort by the time they were made: the bits of a UUIDv7 (RFC 9562) in hex without dashes, after a prefix.
 * Within one millisecond a counter keeps the order.
 */
export function idMaker(clock: () => Date): NewId {
  let lastMs = 0
  let sequence = 0
  return (kind) => {
    const now = clock().getTime()
    sequence = now <= lastMs ? sequence + 1 : 0
    lastMs = Math.max(now, lastMs)
    const time = lastMs.toString(16).padStart(12, '0')
    const order = (sequence & 0xfff).toString(16).padStart(3, '0')
    const random = randomBytes(8)
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80
    return `${kind}_${time}7${order}${random.toString('hex')}`
  }
}
