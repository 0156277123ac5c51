import type { Check } from './check'
import { otherLikelihoodWord } from './estimative-words'
import { writtenIn } from './written-sentences'

/** Two words for one degree make a reader look for a difference that is not there. English words only. */
export const mixedLikelihoodWords: Check = ({ material }) =>
  writtenIn(material.brief).flatMap(({ section, words }) => {
    const word = otherLikelihoodWord(words)
    return word === null
      ? []
      : [
          {
            level: 'doubt' as const,
            title: 'Mixed words of likelihood',
            message: `“${word}” belongs to another set than the one judgments use (unlikely, likely, very likely, almost certain …).`,
            place: { kind: 'section' as const, id: section.id },
          },
        ]
  })
