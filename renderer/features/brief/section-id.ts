import type { SectionId } from '../../../shared/model/schema'

export function newSectionId(): SectionId {
  return `sec_${crypto.randomUUID().replace(/-/g, '')}` as SectionId
}
