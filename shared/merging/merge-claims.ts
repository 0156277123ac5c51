/** Their claims. A claim is known by its id, or by the very same statement. */
import type { Put } from '../model/change'
import type { Claim } from '../model/claim'
import type { ClaimId } from '../model/schema'
import type { Holdings } from './holdings'
import type { Ledger } from './ledger'

type Input = { readonly ours: Holdings; readonly theirs: Holdings; readonly newId: () => ClaimId; readonly ledger: Ledger }

export type MergedClaims = {
  /** Which claim here each of theirs is. */
  readonly here: ReadonlyMap<ClaimId, ClaimId>
  /** Those that came in a second time beside ours, so that their evidence is copied to them. */
  readonly copies: ReadonlyMap<ClaimId, ClaimId>
}

export function mergeClaims({ ours, theirs, newId, ledger }: Input): MergedClaims {
  const byText = new Map([...ours.claims.values()].map((claim) => [claim.text, claim]))
  const twins = new Map([...ours.claims.values()].map((claim) => [wordsOf(claim), claim]))
  const here = new Map<ClaimId, ClaimId>()
  const copies = new Map<ClaimId, ClaimId>()
  for (const claim of theirs.claims.values()) {
    const twin = twins.get(wordsOf(claim))
    const known = ours.claims.get(claim.id) ?? twin ?? byText.get(claim.text)
    here.set(claim.id, known?.id ?? claim.id)
    if (!known) {
      ledger.add(put(claim))
      continue
    }
    const found = ledger.differing(put(known), put(claim))
    if (found.length === 0 || twin) {
      ledger.count('claim', 'known')
      continue
    }
    const choice = ledger.conflictOf(put(claim), found, ['ours', 'theirs', 'both'])
    if (choice === 'theirs') ledger.puts.push(put({ ...claim, id: known.id }))
    if (choice === 'both') {
      const id = ours.claims.has(claim.id) ? newId() : claim.id
      copies.set(claim.id, id)
      ledger.puts.push(put({ ...claim, id }))
    }
  }
  return { here, copies }
}

function wordsOf({ text, kind, memo, tags }: Claim): string {
  return JSON.stringify([text, kind, memo, tags])
}

function put(record: Claim): Extract<Put, { kind: 'claim' }> {
  return { kind: 'claim', record }
}
