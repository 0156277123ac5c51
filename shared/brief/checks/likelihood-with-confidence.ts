import { type Check, shortened } from './check'
import { saysConfidence, saysLikelihood } from './estimative-words'
import { sentencesOf, writtenIn } from './written-sentences'

/** How likely the event is and how good the basis is must not share a sentence (ICD 203, D.6.e.2.c). English words only. */
export const likelihoodWithConfidence: Check = ({ material }) =>
  writtenIn(material.brief).flatMap(({ section, words }) =>
    sentencesOf(words)
      .filter((sentence) => saysLikelihood(sentence) && saysConfidence(sentence))
      .map((sentence) => ({
        level: 'bad' as const,
        title: 'Likelihood and confidence in one sentence',
        message: `“${shortened(sentence)}” says both. Make two sentences of it.`,
        place: { kind: 'section' as const, id: section.id },
      })),
  )
