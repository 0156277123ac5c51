/** Agreement in words, each figure with what it counts. */
import { type Agreement, fewestMatters, type SideCount, shareOf, type VoiceTotal } from './agreement'

/** `1 time on the same side, 3 times on opposite sides`. */
export function sayCount({ agreeing, opposing }: SideCount): string {
  return `${times(agreeing)} on the same side, ${times(opposing)} on opposite sides`
}

/** Who opposes the others more often than it agrees, how often, and who is compared on too little to tell. */
export function sayApart({ voices, totals, apart }: Agreement): string {
  const named = apart.flatMap((index) => {
    const [name, total] = [voices[index]?.name, totals[index]]
    return name !== undefined && total ? [{ name, total, share: shareOf(total) }] : []
  })
  return [apartSentence(named, voices.length), tieSentence(named), fewSentence(totals, voices)].filter(Boolean).join(' ')
}

type Named = { readonly name: string; readonly total: VoiceTotal; readonly share: number }

function apartSentence(named: readonly Named[], voices: number): string {
  const [first, ...others] = named
  if (!first) return 'No voice opposes the others more often than it agrees.'
  if (others.length === 0) return `${first.name} opposes the others more often than it agrees: ${figures(first.total)}.`
  const who =
    named.length === voices
      ? 'Every voice opposes the others more often than it agrees'
      : `${named.length} voices oppose the others more often than they agree`
  return `${who}: ${named.map(({ name, total }) => `${name} (${figures(total)})`).join('; ')}.`
}

/** Nobody is farther from the others than who opposes them as often. */
function tieSentence(named: readonly Named[]): string {
  const first = named.filter(({ share }) => share === named[0]?.share)
  return first.length > 1 ? `${listed(first.map(({ name }) => name))} do so equally often.` : ''
}

function fewSentence(totals: readonly VoiceTotal[], voices: Agreement['voices']): string {
  if (voices.length < 3) return ''
  const few = voices.filter((_, index) => {
    const total = totals[index]
    return total && total.matters < fewestMatters && total.opposing > total.agreeing
  })
  if (few.length === 0) return ''
  const name = few.length === 1 ? few[0]?.name : `${few.length} more`
  return `${name} would as well, but on fewer than ${fewestMatters} claims or links: too few to tell.`
}

function figures({ agreeing, opposing, matters }: VoiceTotal): string {
  return `${opposing} of ${times(agreeing + opposing)}, on ${matters} claims or links`
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}

function times(count: number): string {
  return `${count.toLocaleString('en')} time${count === 1 ? '' : 's'}`
}
