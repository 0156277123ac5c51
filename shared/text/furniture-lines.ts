/**
 * Which class of page furniture a line belongs to, by what such lines say on any site. Each pattern is a phrase that a
 * page uses to speak to its visitor, not one that a report uses to tell of an event. A long sentence of prose is never
 * judged by a phrase alone.
 */
import type { FurnitureKind } from '../model/source'
import type { Line } from './line-features'

/** A visitor is addressed in short lines; longer ones are prose and need more than a phrase. */
const addressWords = 22

type Rule = { readonly why: FurnitureKind; readonly pattern: RegExp; readonly longest: number }

const rules: readonly Rule[] = [
  {
    why: 'rights',
    pattern:
      /©|\bcopyright\b|\ball rights reserved\b|\bmay not be (reproduced|republished|redistributed)|\breproduction (only|without|prohibited)/i,
    longest: 60,
  },
  {
    why: 'comments',
    pattern:
      /\b(log|sign)[ -]?in\b.{0,40}\b(account|connect|comment)|\b(write|leave|post|read|view|join) (a |the |your )?(comments?|reply|conversation)\b|^comments?( \(?\d+\)?)?$|\bsocial comment\b|^(tell|let) us (know )?what you think|\bwhat do you think\?.{0,40}\bcomments?\b|\block icon\b|\(\d+ ?\/ ?\d{2,4}\D{0,3}\)$/i,
    longest: addressWords,
  },
  {
    why: 'donation',
    pattern:
      /^(support|donate|contribute)\b.{0,60}!?$|\bsmall favou?r to ask\b|\b(payment|paiment) methods?\b|\bnot ready to support\b|^remind me later|\bmake a (donation|contribution)\b|\bbecome a (member|supporter|patron)\b/i,
    longest: addressWords,
  },
  {
    why: 'sign-up',
    pattern:
      /\bnewsletters?\b|\bsubscribe\b|\bsubscription\b|\bsign[ -]?up\b|\bmailing list\b|\bregister to receive\b|\b(delivered )?(to|in) your inbox\b|^stay (informed|in the know|up to date|connected)\b|\bget (our|the) app\b|\bdownload (our|the) app\b/i,
    longest: addressWords,
  },
  {
    why: 'bio',
    pattern:
      /\b(follow|find) (\S+ ){0,4}(on|at) (twitter|facebook|instagram|x|linkedin|youtube)\b|\b(can|may) be (reached|contacted) (at|by|via|on)\b|\bsend (story |news )?tips to\b/i,
    longest: 40,
  },
  {
    why: 'rights',
    pattern: /\baffiliate (link|commission|partner|and)s?\b|\b(earn|receive) (a |an )?(small |affiliate )?commission\b/i,
    longest: 45,
  },
  {
    why: 'related',
    pattern:
      /^(see|read|view|watch|show|load) (more|also|next|all)\b|^(related|recommended|more (from|on|in|stories|news)|you (may|might|will|could)( also)? (like|enjoy|love|be interested|want)|(popular|recent|random|latest|similar) (posts?|articles?|stories)|most (read|popular|viewed)|trending|popular now|also (read|see)|don.t miss|up next|next (story|article)|previous (story|article)|latest (news|stories)|top stories)\b/i,
    longest: 14,
  },
  {
    why: 'share',
    pattern:
      /^(share|tweet|follow( us| topic| me)?|like us|print|e-?mail( this)?|copy link|save( for later)?|bookmark|whatsapp|facebook|twitter|linkedin|reddit|telegram|listen)\b[^.]{0,40}$/i,
    longest: 9,
  },
  {
    why: 'photo-credit',
    pattern:
      /^(photos?|images?|pictures?|photograph|illustration|graphic)( credits?| courtesy( of)?| by| from| ?:)[^.]{0,80}\.?$|^(photo|image) ?\//i,
    longest: 14,
  },
  {
    why: 'menu',
    pattern:
      /^(search|skip to|menu|home|back to|return to|go to|jump to|close|open|navigation|toggle|sections?|categor(y|ies)|tags?|topics?|filed under|posted in|in this article|table of contents|advert(isement)?|sponsored|cookies?( policy| settings)?|privacy( policy)?|terms( of (use|service))?|contact( us)?|about us|help|login|log in|sign in|register)\b[^.]{0,50}\.?$/i,
    longest: 9,
  },
  {
    why: 'menu',
    pattern: /\b(requires?|enable|turn on|disabled?|supports?) (java ?script|cookies)\b|^click (here|on)\b|\bclick here (for|to)\b/i,
    longest: addressWords,
  },
  {
    why: 'menu',
    pattern: /^(audio|video|gallery|podcast|watch|slideshow)\b[^.]{0,70}$|^[\p{L} ]{2,30}: [\d,.]+ [\p{L} ]{3,30}\.?$/iu,
    longest: 12,
  },
]

/** Words that stand on buttons. A line made of nothing else is a row of buttons. */
const buttonWords = new Set(
  'home news sport sports business politics opinion world national local culture weather jobs tides video audio print dictionary share email save listen copy link facebook twitter whatsapp linkedin reddit telegram comment comments menu search login logout help about contact more next previous live shop account'.split(
    ' ',
  ),
)

/** Breadcrumbs and rows of links: short parts between signs that never stand in a sentence. */
const rowOfLinks = /^[^.?!]{1,40}( [>»›|·•] [^.?!]{1,40}){1,}$/u

export function furnitureClass(line: Line): FurnitureKind | null {
  for (const { why, pattern, longest } of rules) if (line.words <= longest && pattern.test(line.text)) return why
  if (line.words <= 30 && !line.closed && rowOfLinks.test(line.text)) return 'menu'
  const words = line.text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length > 0 && words.length <= 8 && words.every((word) => buttonWords.has(word))) return 'menu'
  return null
}

const firstPerson = /\b(we|our|us|ours)\b/giu
const secondPerson = /\b(you|your|yours)\b/giu
const plea = /\b(support|help|donat\w+|contribut\w+|favou?r|fund\w*|monthly|member\w*|silenced?|independent|journalists?)\b/giu

/**
 * A paragraph in which the publication speaks to its reader about itself and asks for something: how strongly, 0 to 3.
 * Reports say "we" inside quotations only, so words in quotes do not count.
 */
export function appealStrength(text: string): number {
  const spoken = text.replace(/[“"«][^”"»]*[”"»]/gu, ' ')
  const count = (pattern: RegExp) => spoken.match(pattern)?.length ?? 0
  const [us, you, asks] = [count(firstPerson), count(secondPerson), count(plea)]
  if (asks === 0 || us + you === 0) return 0
  return Math.min(3, (us >= 2 ? 1 : 0) + (you >= 2 ? 1 : 0) + (asks >= 2 ? 1 : 0) + (us > 0 && you > 0 ? 1 : 0))
}
