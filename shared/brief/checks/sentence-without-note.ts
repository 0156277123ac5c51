import { groundsOfJudgment } from '../judgment'
import { type Check, shortened } from './check'
import { judgmentsIn, sentencesOf } from './written-sentences'

const carriesNote = /\[(?:\^ann_[0-9a-z]{8,40}|judgment|assumption)\]/

/** Every sentence of a judgment leads to a quote or says that it is the writer's own; the grounds' notes stand behind the last. */
export const sentenceWithoutNote: Check = ({ material, evidence }) =>
  judgmentsIn(material.brief).flatMap((section) => {
    const sentences = sentencesOf(section.statement)
    const hasGrounds = groundsOfJudgment(section, evidence).some(({ annotation }) => annotation !== null)
    return sentences
      .filter((sentence, index) => !carriesNote.test(sentence) && !(hasGrounds && index === sentences.length - 1))
      .map((sentence) => ({
        level: 'doubt' as const,
        title: 'Sentence without a footnote',
        message: `“${shortened(sentence)}” cites nothing. Cite a passage, or mark it [judgment] or [assumption].`,
        place: { kind: 'section' as const, id: section.id },
      }))
  })
