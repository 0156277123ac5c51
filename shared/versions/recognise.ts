/** Whether a source that comes in is a later version of one that is here: the same page, or nearly the same text. */
import type { SourceCard } from '../model/source'
import { likeness } from '../text/sketch'

/** From this share of common word sequences on, texts are versions of one: a paragraph in three may be new. */
const sameText = 0.5

type Version = Pick<SourceCard, 'id' | 'url' | 'publisher' | 'sketch' | 'importedAt'> & {
  readonly original: Pick<SourceCard['original'], 'hash'>
}

/**
 * The source that `incoming` looks like a new version of, the latest when there are several; null when there is none. Another
 * publisher's copy of a text is a reprint, and no version.
 */
export function olderVersion<Card extends Version>(incoming: Omit<Version, 'importedAt'>, cards: Iterable<Card>): Card | null {
  const page = incoming.url === null ? null : pageOf(incoming.url)
  let best: { readonly card: Card; readonly samePage: boolean } | null = null
  for (const card of cards) {
    // Parts of one file (the chapters of a book) may name one address; they are no versions of each other.
    if (card.id === incoming.id || card.original.hash === incoming.original.hash) continue
    const samePage = page !== null && card.url !== null && pageOf(card.url) === page
    if (!samePage && !(sameVoice(incoming, card) && likeness(incoming.sketch, card.sketch) >= sameText)) continue
    if (!best || Number(samePage) > Number(best.samePage) || (samePage === best.samePage && card.importedAt > best.card.importedAt))
      best = { card, samePage }
  }
  return best?.card ?? null
}

/** Nothing says that two publishers stand behind them. */
function sameVoice(one: Pick<Version, 'publisher' | 'url'>, other: Pick<Version, 'publisher' | 'url'>): boolean {
  if (one.publisher !== null && other.publisher !== null) return one.publisher.toLowerCase() === other.publisher.toLowerCase()
  const [host, otherHost] = [one.url, other.url].map((url) => (url === null ? null : pageOf(url).split('/')[0]))
  return host === null || otherHost === null || host === otherHost
}

/** Parameters that say how a reader came to a page, not which page it is. */
const wayHere = /^(utm_.*|fbclid|gclid|mc_cid|mc_eid|ref|source|share|amp)$/i

/** An address without what does not name the page: scheme, `www.`, trailing slash, fragment, tracking. In one spelling. */
export function pageOf(url: string): string {
  const match = /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/?#@]*@)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(url.trim())
  if (!match) return url.trim()
  const [, host = '', path = '', query = ''] = match
  const named = query
    .split('&')
    .filter((part) => part !== '' && !wayHere.test(part.split('=')[0] ?? ''))
    .sort()
  const site = host
    .toLowerCase()
    .replace(/^(www|m|amp)\./, '')
    .replace(/:(80|443)$/, '')
  return `${site}${path.replace(/\/(amp\/?|index\.html?)?$/i, '')}${named.length > 0 ? `?${named.join('&')}` : ''}`
}
