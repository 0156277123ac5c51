/** Their briefs come in beside ours. What they name by id (passages, claims, sources) is named as it is called here. */
import { type Brief, briefSchema } from '../model/brief'
import type { Put } from '../model/change'
import type { BriefId } from '../model/schema'
import type { Holdings } from './holdings'
import type { Ledger } from './ledger'

type Input = {
  readonly ours: Holdings
  readonly theirs: Holdings
  /** The id here of a record of theirs. */
  readonly idHere: (id: string) => string
  readonly newId: () => BriefId
  readonly ledger: Ledger
}

/** Ids of records, also where prose cites them. */
const recordIds = /\b(?:src|ann|clm|lnk|dcn)_[0-9a-z]{8,40}\b/g

export function mergeBriefs({ ours, theirs, idHere, newId, ledger }: Input): void {
  const twins = new Set([...ours.briefs.values()].map(wordsOf))
  for (const brief of theirs.briefs.values()) {
    const record = briefSchema.parse(JSON.parse(JSON.stringify(brief).replace(recordIds, idHere)))
    const here = ours.briefs.get(brief.id)
    if (!here) {
      if (twins.has(wordsOf(record))) ledger.count('brief', 'known')
      else ledger.add(put(record))
      continue
    }
    const found = ledger.differing(put(here), put(record))
    if (found.length === 0 || twins.has(wordsOf(record))) {
      ledger.count('brief', 'known')
      continue
    }
    const choice = ledger.conflictOf(put(record), found, ['ours', 'theirs', 'both'])
    if (choice === 'theirs') ledger.puts.push(put(record))
    if (choice === 'both') ledger.puts.push(put({ ...record, id: newId() }))
  }
}

function wordsOf({ title, question, author, sections }: Brief): string {
  return JSON.stringify([title, question, author, sections.map(({ id: _id, ...section }) => section)])
}

function put(record: Brief): Extract<Put, { kind: 'brief' }> {
  return { kind: 'brief', record }
}
