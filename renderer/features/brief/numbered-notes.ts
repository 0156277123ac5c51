import type { AnnotationId } from '../../../shared/model/schema'

/** Words as a person reads them: a citation by the number of its note. */
export function withNumbers(words: string, notes: readonly AnnotationId[]): string {
  return words.replace(/\[\^(ann_[0-9a-z]{8,40})\]/g, (_all, id: string) => {
    const place = notes.indexOf(id as AnnotationId)
    return place === -1 ? '[note]' : `[${place + 1}]`
  })
}
