import { accessWords, reliabilityWords } from '../../../shared/claims/appraisal-words'
import type { SourceCard } from '../../../shared/model/source'
import { type AccessKind, accessKinds, type ReliabilityGrade, reliabilityGrades } from '../../../shared/model/vocabulary'
import { Select } from '../../ui/select'
import { TextArea } from '../../ui/text-area'
import styles from './source-details.module.css'

/** An empty word stands for what nobody has said. */
export type AppraisalFields = {
  readonly reliability: ReliabilityGrade | ''
  readonly reliabilityReason: string
  readonly access: AccessKind | ''
}

type Appraised = Pick<SourceCard, 'reliability' | 'reliabilityReason' | 'access'>

export function appraisalFieldsOf({ reliability, reliabilityReason, access }: Appraised): AppraisalFields {
  return { reliability: reliability ?? '', reliabilityReason, access: access ?? '' }
}

const unsaid = { value: '', label: 'Not appraised' } as const

type Props = { readonly fields: AppraisalFields; readonly onChange: (fields: AppraisalFields) => void }

/** How reliable a source has been and how it knows what it says: the person's own judgment, never a guess of the program. */
export function AppraisalForm({ fields, onChange }: Props) {
  const { reliability, reliabilityReason, access } = fields
  return (
    <section aria-label="Appraisal">
      <h3 className={styles.heading}>Appraisal</h3>
      <div className={styles.appraisal}>
        <Select
          label="Reliability of the source"
          value={reliability}
          options={[unsaid, ...reliabilityGrades.map((grade) => ({ value: grade, label: `${grade}: ${reliabilityWords[grade]}` }))]}
          onChange={(value) => onChange({ reliability: value, reliabilityReason, access })}
        />
        <Select
          label="How it knows"
          value={access}
          options={[unsaid, ...accessKinds.map((kind) => ({ value: kind, label: accessWords[kind] }))]}
          onChange={(value) => onChange({ reliability, reliabilityReason, access: value })}
        />
        <TextArea
          label="Reason for the letter"
          lines={1}
          value={reliabilityReason}
          onChange={(value) => onChange({ reliability, reliabilityReason: value, access })}
        />
      </div>
    </section>
  )
}
