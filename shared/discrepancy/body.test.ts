import { describe, expect, it } from 'vitest'
import { bodyParagraphs } from './body'

it('finds a paragraph whose lines the cleaner joined, and keeps its place in the text as given', () => {
  const lead = 'The ferry to the islands was held in port on Monday because its pilot had overslept, the company said.'
  const next = 'Passengers slept on the benches of the waiting room, and the kiosk ran out of bread before noon.'
  const text = `Ferry held in port\n\nHome > News\n\n \n${lead}\n \n${next}  \n \n`
  const words = bodyParagraphs(text, null).map(({ start, end }) => text.slice(start, end))
  expect(words.join('\n')).toContain(lead)
  expect(words.join('\n')).toContain(next)
})

describe('the first lines of a notice', () => {
  const notice =
    'The harbour board, meeting on Monday in the customs house, has counted the votes of the pilots.\nVoss, Edda (Quay): 318 votes\n\nTurnout: 71 per cent\n\nOffices and contact\n\nThe difference between the two lists is accordingly smaller than anyone on the quay had thought, and the result may be contested within ten days.'
  const words = bodyParagraphs(notice, null).map(({ start, end }) => notice.slice(start, end))
  it('are body where they are sentences or figures with a label', () => {
    expect(words.join('\n')).toContain('has counted the votes')
    expect(words.join('\n')).toContain('Turnout: 71 per cent')
  })
  it('are not where they merely name something', () => {
    expect(words.join('\n')).not.toContain('Offices and contact')
  })
})
