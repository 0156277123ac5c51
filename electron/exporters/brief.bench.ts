/**
 * Drawing a brief of 200 claims and 600 footnotes: its page and each export, beside react-markdown's server rendering of the
 * same brief's Markdown in the same run. What stands above the peer is ours: gathering grounds, numbering, checking quotes.
 */
// biome-ignore lint/style/noRestrictedImports: the peer that is measured against
import { createElement } from 'react'
// biome-ignore lint/style/noRestrictedImports: the peer that is measured against
import { renderToStaticMarkup } from 'react-dom/server'
import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { bench } from 'vitest'
import { briefHast } from '../../shared/brief/brief-hast'
import { briefHtml } from '../../shared/brief/brief-html'
import { briefMarkdown } from '../../shared/brief/brief-markdown'
import { buildBrief } from '../../shared/brief/build-brief'
import { runChecks } from '../../shared/brief/checks/run-checks'
import { largeBrief, largeMaterial } from '../../shared/brief/large-brief.testing'
import { obsidianMarkdown } from '../../shared/brief/obsidian'
import { surroundingsOf, withSeen } from '../../shared/brief/seen'
import { briefDocx } from './brief-docx'
import { chromiumPdf } from './chromium-pdf'

bench(
  `a brief of ${largeBrief.claims} claims and ${largeBrief.footnotes} footnotes`,
  async () => {
    const material = largeMaterial()
    const draw = () => buildBrief(material, { date: '2031-03-10' })
    const markdown = briefMarkdown(draw())
    const print = chromiumPdf()
    const peer = await time(() => renderToStaticMarkup(createElement(Markdown, { remarkPlugins: [remarkGfm] }, markdown)))
    process.stdout.write(`react-markdown: ${peer.toFixed(0)} ms for ${Math.round(markdown.length / 1000)} thousand letters\n`)
    const rows: [string, () => unknown][] = [
      ['page of the preview', () => briefHast(draw())],
      ['Markdown', () => briefMarkdown(draw())],
      ['Markdown for Obsidian', () => obsidianMarkdown(draw(), material.brief)],
      ['HTML', () => briefHtml(draw(), material.brief)],
      ['Word', () => briefDocx(draw(), material.brief)],
      ['checks', () => runChecks(material)],
      ['what was seen', () => withSeen([], material.brief.sections, surroundingsOf(material))],
    ]
    for (const [name, act] of rows) {
      const ours = await time(act)
      process.stdout.write(`${name}: ${ours.toFixed(0)} ms (${(ours / peer).toFixed(2)} x)\n`)
    }
    if (!print) return
    const printing = await time(() => print(briefHtml(draw(), material.brief)), 1)
    process.stdout.write(`PDF by a browser: ${printing.toFixed(0)} ms (${(printing / peer).toFixed(2)} x)\n`)
  },
  { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 },
)

/** The best of a few rounds, in milliseconds: what else runs on the machine can only add. */
async function time(act: () => unknown, rounds = 3): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await act()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
