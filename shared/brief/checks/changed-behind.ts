import { changedSince, changeSentence } from '../changed-since'
import { sectionName } from '../section-kinds'
import { surroundingsOf } from '../seen'
import { type Check, shortened } from './check'

export const changedBehindTitle = 'Changed since it was written'

/** Changes told one by one for a section; beyond, a number says more than a list. */
const mostTold = 3

/** Words that were written before something beside them changed may be wrong now; only the writer knows. */
export const changedBehind: Check = ({ material }) => {
  const surroundings = surroundingsOf(material)
  return material.brief.sections.flatMap((section, index) => {
    const changes = section.shown ? changedSince(material.brief.sections, index, surroundings) : []
    const place = { kind: 'section' as const, id: section.id }
    const told = changes.slice(0, mostTold).map((change) => ({
      level: 'doubt' as const,
      title: changedBehindTitle,
      message: `“${shortened(sectionName(section), 40)}”: ${changeSentence(change)}`,
      place,
    }))
    const more = changes.length - told.length
    return more > 0
      ? [...told, { level: 'doubt' as const, title: changedBehindTitle, message: `And ${more} more beside the same words.`, place }]
      : told
  })
}
