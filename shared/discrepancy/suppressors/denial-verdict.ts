/** What an affirmation against a denial comes to: a conflict, or a state of things that has changed. */
import type { Verdict } from '../../model/vocabulary'
import type { Assertion } from '../frames'
import type { Placed } from '../pairing'
import { quoted } from '../proposal'
import { daysBetween } from './report-time'

type Told = { readonly at: Placed; readonly assertion: Assertion | null }

/** A denial that holds only for the time being. */
const soFar =
  /\b(?:yet|so far|still|to date|until now|as of|at present|currently|for now|at the moment|has not|have not|had not|has no|have no|had no|hasn['’]t|haven['’]t|hadn['’]t|reported|known)\b|\b(?:has|have|had) \p{L}+ (?:no|been)\b/iu

/** A plan may change within days; on the next day the two still tell of one. */
const ahead = /\b(?:will|would|is to|are to|going to|plans? to|intends? to)\b/i
const plansHoldDays = 2

/** `update` where the later source tells what the earlier one could not know. */
export function judgeDenial(a: Told, b: Told): Verdict {
  const days = daysBetween(a.at.source.published, b.at.source.published)
  if (days === null || days === 0) return 'conflict'
  const earlier = days > 0 ? a : b
  const words = quoted(earlier.at.source, earlier.at.sentence)
  return soFar.test(words) || (ahead.test(words) && Math.abs(days) > plansHoldDays) ? 'update' : 'conflict'
}
