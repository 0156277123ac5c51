/** Marks of other programs within the limits of an annotation, and in a sentence what had to go. */
import { mostRanges } from '../model/annotation'
import { cutAt } from '../model/fit-metadata'
import { longestAuthor, longestLine, longestProse, mostTags } from '../model/schema'
import type { ForeignMark } from './foreign-mark'

export type FittedMarks = { readonly marks: readonly ForeignMark[]; readonly notices: readonly string[] }

export function fitMarks(stated: readonly ForeignMark[]): FittedMarks {
  const marks = stated.map(fitMark)
  const cut = marks.filter((mark, index) => isCut(mark, stated[index] ?? mark)).length
  if (cut === 0) return { marks, notices: [] }
  const notice = `Of ${cut === 1 ? 'one annotation' : `${cut.toLocaleString('en')} annotations`} the note, tags, ranges or author were beyond all measure and were cut.`
  return { marks, notices: [notice] }
}

function fitMark(mark: ForeignMark): ForeignMark {
  const author = cutAt(mark.author?.trim() ?? '', longestAuthor)
  return {
    ...mark,
    further: mark.further.slice(0, mostRanges - 1),
    note: cutAt(mark.note, longestProse),
    tags: fitTags(mark.tags),
    author: author === '' ? null : author,
  }
}

/** Tags as a record keeps them: each once, none empty, and none that is a text. */
export function fitTags(stated: readonly string[]): readonly string[] {
  return [...new Set(stated.map((tag) => tag.trim()).filter((tag) => tag !== '' && tag.length <= longestLine))].slice(0, mostTags)
}

function isCut(fitted: ForeignMark, stated: ForeignMark): boolean {
  const tags = new Set(stated.tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))
  return (
    fitted.further.length < stated.further.length ||
    fitted.note !== stated.note ||
    fitted.tags.length < tags.size ||
    (fitted.author ?? '') !== (stated.author?.trim() ?? '')
  )
}
