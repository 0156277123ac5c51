import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { claimOf } from '../brief/brief.testing'
import { evidence } from '../claims/claims.testing'
import type { Evidence } from '../claims/evidence'
import type { Stance } from '../model/vocabulary'
import { alternativesOf } from './alternatives'
import { writeAlternativesCsv } from './alternatives-csv'
import { picturedJudgments, writeAlternativesPicture } from './alternatives-picture'

const lamp = claimOf('1', 'A lamp set the mill on fire.')
const cable = claimOf('2', '=HYPERLINK("x") & <cable>')
const held = (item: Evidence, stance: Stance): Evidence => ({ ...item, stance })

const seen = evidence({ by: 'Herald', words: 'a lamp was found overturned', author: 'Ada' })
const again: Evidence = { ...held(seen, 'contradicts'), link: { ...seen.link, author: 'Bo' } }
const locked = evidence({ by: 'Post', words: 'the doors were locked' })
const table = alternativesOf(
  [lamp, cable],
  new Map([
    [lamp.id, [held(seen, 'supports'), again, held(locked, 'contradicts')]],
    [cable.id, [held(seen, 'contradicts')]],
  ]),
)

test('as a table the counts come first, then each passage with what each person said and what is missing', () => {
  const [head, ...lines] = writeAlternativesCsv(table).split('\r\n')
  expect(head).toMatch(/^\uFEFFpassage,source,date,"?'?=HYPERLINK/)
  expect(head).toMatch(/A lamp set the mill on fire\.,tells apart$/)
  expect(lines).toEqual([
    '(independent voices against it),,,1,2,',
    '(independent voices for it),,,0,1,',
    '(independent voices qualifying it),,,0,0,',
    'a lamp was found overturned,Herald,2031-03-04,contradicts (Ada),supports (Ada); contradicts (Bo),50 %',
    'the doors were locked,Post,2031-03-04,not assessed,contradicts,1 of 2 not assessed',
    '',
  ])
})

test('as a picture it says the same to whoever sees it and to whoever hears it', () => {
  const svg = writeAlternativesPicture('Mill & co', table)
  const root = new (parseHTML('').DOMParser)().parseFromString(svg, 'text/xml').documentElement as unknown as Element
  const texts = (role: string) =>
    [...root.querySelectorAll(`[role=${role}]`)].map((box) =>
      [...box.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '),
    )
  expect(texts('columnheader')).toEqual([
    'Passage',
    expect.stringContaining('1 against · 0 for'),
    expect.stringContaining('2 against · 1 for'),
    'Tells apart',
  ])
  expect(texts('rowheader')).toEqual([expect.stringContaining('Herald'), 'Still to assess (1)', expect.stringContaining('Post')])
  expect(texts('cell')).toEqual([
    '✕ contradicts Ada',
    '✓ supports Ada ✕ contradicts Bo',
    '50 %',
    'not assessed',
    '✕ contradicts',
    '1 of 2 not assessed',
  ])
  expect(root.querySelector('desc')?.textContent).toContain('2 passages by 2 claims')
  expect(picturedJudgments(table)).toBe(4)
})
