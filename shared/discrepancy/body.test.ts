import { expect, it } from 'vitest'
import { bodyParagraphs } from './body'

it('finds a paragraph whose lines the cleaner joined, and keeps its place in the text as given', () => {
  const lead = 'The ferry to the islands was held in port on Monday because its pilot had overslept, the company said.'
  const next = 'Passengers slept on the benches of the waiting room, and the kiosk ran out of bread before noon.'
  const text = `Ferry held in port\n\nHome > News\n\n \n${lead}\n \n${next}  \n \n`
  const words = bodyParagraphs(text, null).map(({ start, end }) => text.slice(start, end))
  expect(words.join('\n')).toContain(lead)
  expect(words.join('\n')).toContain(next)
})
