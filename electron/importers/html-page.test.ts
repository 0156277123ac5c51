import { describe, expect, test } from 'vitest'
import { importHtml } from './import-html'

const sentence = (words: string) =>
  `${words} The harbour master told the council that the quay would stay closed until the crane had been inspected.`
const paragraphs = (...starts: readonly string[]) => starts.map((start) => `<p>${sentence(start)}</p>`).join('')
const pageOf = ({ head = '', above = '', body = '', below = '' }) =>
  `<!doctype html><html><head><title>Quay closed after crane falls | Harbour Times</title>${head}</head><body><h1>Quay closed after crane falls</h1>${above}<article>${body}</article>${below}</body></html>`
const text = paragraphs('The quay was closed.', 'Nobody was hurt.', 'Work begins soon.', 'Ships were sent away.')
const read = (parts: Parameters<typeof pageOf>[0], address: string | null = null) => importHtml(pageOf({ body: text, ...parts }), address)
const bodyOf = (draft: ReturnType<typeof importHtml>) =>
  draft.blocks.flatMap((block) =>
    block.kind === 'furniture' || block.kind === 'title' || block.kind === 'caption' ? [] : [draft.text.slice(block.start, block.end)],
  )

test('a page has blocks in doubt where its words say one thing and its markup the other', () => {
  const sentence = 'The harbour master told the council that the quay would stay closed until the crane had been inspected by an office.'
  const draft = importHtml(
    `<html><body><nav><a href="/">All the news of the harbour today</a></nav><article><h1>Quay closed</h1><p>First. ${sentence}</p>
     <p>Second. ${sentence}</p><p>Third. ${sentence}</p></article><aside><p>Beside. ${sentence}</p></aside></body></html>`,
    null,
  )
  const waiting = draft.extraction?.waiting.map((start) => draft.text.slice(start).split('\n')[0])
  expect(waiting).toEqual([`Beside. ${sentence}`])
  expect(importHtml(`<article><p>First. ${sentence}</p><p>Second. ${sentence}</p></article>`, null).extraction).toBeNull()
})

describe('when a page was published', () => {
  test('is what its head says before what its lines say', () => {
    const head = '<meta name="DC.date.issued" content="2031-05-02">'
    expect(read({ head, above: '<p class="date">1 May 2031</p>' }).published).toBe('2031-05-02')
  })

  test('is read from a mark or from the line beside the headline, in the language of the page', () => {
    expect(read({ above: '<div class="meta-date">02.05.2031</div>' }).published).toBe('2031-05-02')
    expect(read({ above: '<em>2. Mai 2031, 11:35 Uhr</em>' }).published).toBe('2031-05-02')
    expect(read({ above: '<em>2 de mayo de 2031</em>' }).published).toBe('2031-05-02')
  })

  test('is not read from numbers that half the world reads the other way', () => {
    expect(read({ above: '<em>05/02/2031</em>' }).published).toBeNull()
    expect(read({ above: '<em>05/22/2031</em>' }).published).toBe('2031-05-22')
  })

  test('is not when another story or a comment was', () => {
    const below =
      '<div class="comments"><time datetime="2031-06-01">June</time></div><aside><time datetime="2031-07-01">July</time></aside>'
    expect(read({ below }).published).toBeNull()
  })

  test('is the day in its address when it says nothing else, and an address with other numbers has no day', () => {
    expect(read({}, 'https://harbour.example/2031/05/02/quay').published).toBe('2031-05-02')
    expect(read({}, 'https://harbour.example/2031/55/02/quay').published).toBeNull()
  })
})

describe('who wrote a page', () => {
  test('is looked up where its data names a person by reference', () => {
    const head =
      '<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#p1"}},{"@type":"Person","@id":"#p1","name":"Ann Lee"}]}</script>'
    expect(read({ head }).authors).toEqual(['Ann Lee'])
  })

  test('is a person before the site that calls itself the author', () => {
    const head = '<meta property="og:site_name" content="Harbour Times"><meta name="author" content="Harbour Times">'
    expect(read({ head, above: '<p class="byline">Von Bo Dahl</p>' }).authors).toEqual(['Bo Dahl'])
    expect(read({ head }).authors).toEqual(['Harbour Times'])
  })

  test('is not who wrote the works it cites or the stories beside it', () => {
    const cited = '<ul><li itemprop="citation"><meta itemprop="author" content="C. Old"></li></ul>'
    const beside = '<aside><span class="byline">By Eve Other</span></aside>'
    expect(read({ above: '<span class="byline">By Ann Lee</span>', below: cited + beside }).authors).toEqual(['Ann Lee'])
  })
})

describe('the headline', () => {
  test('is the one heading that readers see, although the head carries another for search engines', () => {
    expect(read({ head: '<meta property="og:title" content="Crane accident: all you need to know">' }).title).toBe(
      'Quay closed after crane falls',
    )
  })

  test('is that of the head where the heading holds the date as well', () => {
    const page = pageOf({ body: text }).replace(
      '<h1>Quay closed after crane falls',
      '<h1>Quay closed after crane falls<br><small>02.05.2031</small>',
    )
    expect(importHtml(page, null)).toMatchObject({ title: 'Quay closed after crane falls', published: '2031-05-02' })
  })
})

describe('the text of a page', () => {
  test('has its quotations, whatever the box they stand in is called', () => {
    const quote =
      '<div class="social-media-embed"><blockquote><p>Keep away from the northern quay today.</p>— Port Office (@port) May 2, 2031</blockquote></div>'
    const body = text.replace('<p>Work', `${quote}<p>Work`)
    expect(bodyOf(read({ body })).join(' ')).toContain('Keep away from the northern quay today.')
  })

  test('has the paragraphs that stand in a box of their own below the headline, and a summary of one sentence is folded', () => {
    const opening = `<div class="intro">${paragraphs('A crane fell.', 'It was Friday.')}</div>`
    expect(bodyOf(read({ above: opening }))).toHaveLength(6)
    const standfirst = '<header><p>The northern quay is closed after a crane fell into the basin.</p></header>'
    expect(bodyOf(read({ above: standfirst }))).toHaveLength(4)
  })

  test('ends where a list of other pages begins, and goes on after a line that names one', () => {
    const list = '<h3>You may also like</h3><p><a href="/a">Storm over the bay</a></p><p>Ferry line to close</p><p>Contact us now today</p>'
    expect(bodyOf(read({ body: text + list }))).toHaveLength(4)
    const named = text.replace('<p>Work', '<p>Read more: Storm over the bay</p><p>Work')
    expect(bodyOf(read({ body: named }))).toHaveLength(4)
  })

  test('is not thrown away because a template writes its tags into the class of the article', () => {
    const page = pageOf({
      body: text,
      below: `<div class="replies">${paragraphs(...Array.from({ length: 20 }, (_, at) => `Reply ${at}.`))}</div>`,
    })
    expect(bodyOf(importHtml(page.replace('<article>', '<article class="post tag-quay">'), null)).join(' ')).toContain('Nobody was hurt.')
  })

  test('has captions folded apart although they are named in one word', () => {
    const body = text.replace(
      '<p>Work',
      '<div><img src="x.png"><span class="newsCaption">The crane has stood for forty years</span></div><p>Work',
    )
    expect(bodyOf(read({ body })).join(' ')).not.toContain('forty years')
  })
})
