/** The outlines that Crossread brings along, in the order of the menu. */
import type { BriefTemplate } from '../model/brief-template'

const prose = (heading: string, markdown = '') => ({ kind: 'prose', heading, markdown }) as const
const judgment = (heading: string) => ({ kind: 'judgment', heading }) as const

export const templates: readonly BriefTemplate[] = [
  {
    /** After the outline that ICD 203 and 206 ask for: the judgment first, its basis and its gaps in sections of their own. */
    name: 'Intelligence brief',
    title: 'What is established, what is disputed',
    question: '',
    sections: [
      prose('Bottom line'),
      judgment('Key judgment 1'),
      judgment('Key judgment 2'),
      { kind: 'agreement', heading: 'What the sources agree on' },
      { kind: 'discrepancies', heading: 'Discrepancies that were reviewed' },
      { kind: 'claims', heading: 'Claims and their grounds' },
      prose('Alternatives'),
      { kind: 'page-break' },
      { kind: 'matrix', heading: 'Claims by sources' },
      { kind: 'timeline', heading: 'What happened when' },
      { kind: 'sources', heading: 'Sources and how far they are trusted' },
      prose('Assumptions and gaps'),
      { kind: 'footnotes', heading: 'Footnotes' },
    ],
  },
  {
    /** As checking desks work: every statement by itself, with its proof beside it. */
    name: 'Newsroom fact-check',
    title: 'Fact-check',
    question: 'Is what was published right?',
    sections: [
      prose('Verdict'),
      { kind: 'key-points', heading: 'Statement by statement' },
      { kind: 'differences', heading: 'Where the sources differ' },
      { kind: 'discrepancies', heading: 'What was checked and decided' },
      { kind: 'timeline', heading: 'When it happened, and when it was reported' },
      prose('Corrections to make'),
      prose('Whom we asked'),
      { kind: 'sources', heading: 'Sources' },
      { kind: 'footnotes', heading: 'Proof' },
    ],
  },
  {
    /** As reviews of literature are read: the table of findings first, then agreement, conflict and what is missing. */
    name: 'Literature comparison',
    title: 'What the literature says',
    question: '',
    sections: [
      prose('Summary'),
      { kind: 'matrix', heading: 'Findings by work' },
      { kind: 'agreement', heading: 'Agreement' },
      { kind: 'differences', heading: 'Conflicting results' },
      prose('Differences in method'),
      prose('What nobody has studied'),
      { kind: 'sources', heading: 'Works compared' },
      { kind: 'footnotes', heading: 'Notes' },
    ],
  },
  {
    name: 'One-page summary',
    title: 'Summary',
    question: '',
    sections: [
      prose('Bottom line'),
      judgment('Key judgment'),
      { kind: 'discrepancies', heading: 'What is disputed' },
      { kind: 'footnotes', heading: 'Footnotes' },
    ],
  },
]
