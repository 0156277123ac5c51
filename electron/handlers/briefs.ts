import type { Changed, Handlers } from '../../shared/api'
import { writeBriefFile } from '../../shared/brief/brief-file'
import { briefFileName } from '../../shared/brief/brief-file-name'
import { briefHtml } from '../../shared/brief/brief-html'
import { briefMarkdown } from '../../shared/brief/brief-markdown'
import { buildBrief } from '../../shared/brief/build-brief'
import { checkQuotes } from '../../shared/brief/check-quotes'
import { quoteNotExactTitle } from '../../shared/brief/checks/quote-not-exact'
import { runChecks } from '../../shared/brief/checks/run-checks'
import { claimReviews } from '../../shared/brief/claim-review'
import { draftFrom } from '../../shared/brief/draft-from'
import { firstDraft } from '../../shared/brief/first-draft'
import { obsidianMarkdown } from '../../shared/brief/obsidian'
import { readTemplate } from '../../shared/brief/read-template'
import { stillRight, surroundingsOf, withSeen } from '../../shared/brief/seen'
import type { Brief } from '../../shared/model/brief'
import type { Change } from '../../shared/model/change'
import type { BriefId, SectionId } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import type { OpenLibrary, Step } from '../library/open-library'
import { keepMarked } from './brief-copies'
import { gather, seenIn } from './brief-material'
import { commitIfChanged, counted, demandBrief, given, keepBrief, unseen } from './committing'
import { type HostDeps, timeOf } from './host-deps'
import type { Shelf } from './shelf'

type BriefCalls = Pick<
  Handlers,
  'briefs.add' | 'briefs.duplicate' | 'briefs.update' | 'briefs.confirm' | 'briefs.remove' | 'briefs.gather' | 'briefs.export'
>

/** What a first draft asks, until a person gives it another title. */
const untitled = 'What is established, what is disputed'

/** Documents made of claims, links, quotes and prose. */
export function briefHandlers(deps: HostDeps, shelf: Shelf): BriefCalls {
  const newSectionId = () => deps.newId('sec') as SectionId

  function newBrief(parts: Pick<Brief, 'title' | 'question' | 'sections'>): Brief {
    const now = timeOf(deps.clock)
    return { id: deps.newId('brf') as BriefId, author: '', ...parts, madeAt: now, changedAt: now }
  }

  function plainBrief(title: string): Brief {
    return newBrief({ title, question: '', sections: firstDraft(newSectionId) })
  }

  /** Keeps a brief that is another now. */
  function keep(open: OpenLibrary, before: Brief, after: Brief, step: Step): Promise<Changed> {
    return keepBrief(open, { before, after: { ...after, changedAt: timeOf(deps.clock) } }, step)
  }

  async function add(open: OpenLibrary, record: Brief, step: Step): Promise<Changed & { readonly id: BriefId }> {
    const change: Change = { puts: [{ kind: 'brief', record }], removals: [] }
    await open.commit(change, step)
    return { change, id: record.id }
  }

  return {
    async 'briefs.add'({ library, batch, title, template }) {
      const read = template === undefined ? null : readTemplate(template)
      if (read && !read.ok) throw new CallError('invalid-input', read.message)
      return shelf.change(library, async (open) => {
        const record = read ? newBrief(draftFrom(read.template, newSectionId)) : plainBrief(title ?? untitled)
        return add(open, { ...record, title: title ?? record.title }, { label: 'New brief', batch })
      })
    },

    async 'briefs.duplicate'({ library, batch, id }) {
      return shelf.change(library, async (open) => {
        const original = demandBrief(open, id)
        const sections = original.sections.map((section) => ({ ...section, id: newSectionId() }))
        const copy = { ...original, ...newBrief({ title: `${original.title} (copy)`, question: original.question, sections }) }
        return add(open, { ...copy, author: original.author }, { label: 'Duplicate a brief', batch })
      })
    },

    async 'briefs.update'({ library, batch, id, patch, over }) {
      return shelf.change(library, async (open) => {
        const before = demandBrief(open, id)
        const after: Brief = { ...before, ...given(patch) }
        const lost = unseen({ kind: 'brief', record: before }, after, over, open.workspace())
        const step: Step = { label: 'Edit brief', batch, unseen: lost }
        if (!patch.sections) return keep(open, before, after, step)
        const sections = withSeen(before.sections, patch.sections, surroundingsOf(await seenIn(open, after)))
        return keep(open, before, { ...after, sections }, step)
      })
    },

    async 'briefs.confirm'({ library, batch, id, section }) {
      return shelf.change(library, async (open) => {
        const before = demandBrief(open, id)
        const sections = stillRight(before.sections, section, surroundingsOf(await seenIn(open, before)))
        return keep(open, before, { ...before, sections }, { label: 'Say that a section is still right', batch })
      })
    },

    async 'briefs.remove'({ library, batch, ids }) {
      return shelf.change(library, async (open) => {
        const present = ids.filter((id) => open.workspace().briefs.has(id))
        const change: Change = { puts: [], removals: present.map((id) => ({ kind: 'brief', id })) }
        return commitIfChanged(open, change, { label: `Delete ${counted(present.length, 'brief')}`, batch })
      })
    },

    async 'briefs.gather'({ library, id }) {
      const shelved = shelf.get(library)
      return gather(shelved, demandBrief(shelved.open, id))
    },

    async 'briefs.export'({ library, id, format }) {
      const shelved = shelf.get(library)
      const { open } = shelved
      const material = await gather(shelved, id === null ? plainBrief(open.workspace().library.title) : demandBrief(open, id))
      const date = deps.clock().toISOString().slice(0, 10)
      const built = buildBrief(material, { date })
      const { quotesChecked, problems } = checkQuotes(material, built.used)
      const doubts = runChecks(material, built)
        .notices.filter(({ title }) => title !== quoteNotExactTitle)
        .map(({ title, message }) => `${title}: ${message}`)
      const file = (extension: Parameters<typeof briefFileName>[1], bytes: Uint8Array) => ({
        fileName: briefFileName(material.brief, extension),
        bytes,
        quotesChecked,
        problems,
        doubts,
      })
      switch (format) {
        case 'markdown':
          return file('.md', Buffer.from(briefMarkdown(await keepMarked(open, built, material.brief, deps.report))))
        case 'obsidian':
          return file('.md', Buffer.from(obsidianMarkdown(await keepMarked(open, built, material.brief, deps.report), material.brief)))
        case 'html':
          return file('.html', Buffer.from(briefHtml(built, material.brief)))
        case 'docx':
          // The library for it is loaded by who needs it only.
          return file(
            '.docx',
            await (await import('../exporters/brief-docx')).briefDocx(
              await keepMarked(open, built, material.brief, deps.report),
              material.brief,
            ),
          )
        case 'json':
          return file('.json', Buffer.from(writeBriefFile(material)))
        case 'claim-review':
          return file('.claims.jsonld', Buffer.from(claimReviews(material, date)))
        case 'pdf': {
          if (!deps.renderPdf)
            throw new CallError(
              'not-available',
              'No Chromium, Chrome or Edge was found here to print the PDF. Install one, name it in CROSSREAD_CHROMIUM, or export HTML and print it from a browser.',
            )
          return file('.pdf', await deps.renderPdf(briefHtml(built, material.brief)))
        }
      }
    },
  }
}
