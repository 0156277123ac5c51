import { type BriefTemplate, briefTemplateSchema } from '../model/brief-template'
import type { z } from '../model/schema'

export type ReadTemplate = { readonly ok: true; readonly template: BriefTemplate } | { readonly ok: false; readonly message: string }

/** Most faults that one sentence names. */
const mostFaults = 4

/**
 * A template from data of any origin. One with anything that is not known here is refused as a whole, with what and where,
 * so that nobody takes half of it for all of it. Templates hold no code, and none is ever run.
 */
export function readTemplate(data: unknown): ReadTemplate {
  const read = briefTemplateSchema.safeParse(data)
  if (read.success) return { ok: true, template: read.data }
  const faults = read.error.issues.flatMap(faultsOf)
  const told = faults.slice(0, mostFaults).join('; ')
  const more = faults.length > mostFaults ? `; and ${faults.length - mostFaults} more` : ''
  const name = (data as { name?: unknown } | null)?.name
  const which = typeof name === 'string' && name.trim() !== '' ? `The template “${name.trim().slice(0, 100)}”` : 'This template'
  return {
    ok: false,
    message: `${which} was not used, and nothing was changed: ${told}${more}. Take out or mend what is named, and try again.`,
  }
}

function faultsOf(issue: z.core.$ZodIssue): readonly string[] {
  const place = placeOf(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => `${place} has the field “${key.slice(0, 60)}”, which Crossread does not know`)
    case 'invalid_union':
      return [`${place} is of a kind that Crossread does not know`]
    default:
      return [`${place} is not as it should be (${issue.message})`]
  }
}

/** `section 3`, `the markdown of section 3`, `its title`; counted as people count. */
function placeOf(path: readonly PropertyKey[]): string {
  const [first, index, ...rest] = path
  if (first !== 'sections' || typeof index !== 'number') return first === undefined ? 'it' : `its ${String(first)}`
  const field = rest[0]
  return field === undefined || field === 'kind' ? `section ${index + 1}` : `the ${String(field)} of section ${index + 1}`
}
