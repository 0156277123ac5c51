import { credibilityWords } from '../../../shared/claims/appraisal-words'
import { type CredibilityGrade, credibilityGrades } from '../../../shared/model/vocabulary'

export function credibilityLabel(grade: CredibilityGrade): string {
  return `${grade}: ${credibilityWords[grade]}`
}

/** The six grades, and the empty word for evidence that nobody has graded. */
export const credibilityOptions: readonly { readonly value: CredibilityGrade | ''; readonly label: string }[] = [
  { value: '', label: 'Not graded' },
  ...credibilityGrades.map((grade) => ({ value: grade, label: credibilityLabel(grade) })),
]
