/** A library of two reports for tests of what is written for other tools. */
import { claimOf, linkOf, quoteFrom, sourceOf } from '../brief/brief.testing'
import type { IsoTime } from '../model/schema'
import type { LibraryExtract } from './library-extract'

export function extractOf(changes: Partial<LibraryExtract> = {}): LibraryExtract {
  const courier = sourceOf(
    'Courier',
    ['Divers 🌊 found the bell of the wreck on Monday.', 'It weighs 90 kilograms, "more or less".'],
    'The bell, found',
  )
  const ledger = sourceOf('Ledger', ['The bell was raised on Tuesday.'])
  const monday = { ...quoteFrom(courier, 'on Monday', 'Which *Monday*?'), tags: ['day'] }
  const tuesday = quoteFrom(ledger, 'on Tuesday')
  const claim = claimOf('raised', 'The bell was raised on a Tuesday.', 'Ask the divers.')
  return {
    library: {
      format: 2,
      id: 'lib_00000001',
      title: 'The <bell> & its wreck',
      colours: [
        { id: 'amber', name: 'Fact' },
        { id: 'green', name: 'Agreed' },
        { id: 'rose', name: 'Disputed' },
        { id: 'blue', name: 'Voice' },
        { id: 'violet', name: 'Question' },
      ],
      tags: [{ name: 'day', definition: 'When it happened' }],
      aliases: [],
      apart: [],
      templates: [],
      searches: [],
      madeAt: time,
      changedAt: time,
    } as unknown as LibraryExtract['library'],
    sources: [courier.source, ledger.source],
    marked: [
      { ...courier, annotations: [monday] },
      { ...ledger, annotations: [tuesday] },
    ],
    claims: [claim],
    links: [linkOf(monday, tuesday, 'contradicts', 'Two days'), linkOf(tuesday, claim, 'supports')],
    decisions: [],
    at: time,
    ...changes,
  }
}

const time = '2031-03-10T09:00:00.000Z' as IsoTime
