/** Files of other tools: what they mark and what they say of works, told from other files by what stands in them. */

import { type BriefFile, isBriefFile, readBriefFile } from '../../shared/brief/brief-file'
import { isBibtex, readBibtex } from '../../shared/interchange/bibtex-read'
import { isCsl, readCsl } from '../../shared/interchange/csl-read'
import { ForeignFault, jsonOf } from '../../shared/interchange/foreign-fault'
import type { MarkedDocument } from '../../shared/interchange/foreign-mark'
import { isHypothesis, readHypothesis } from '../../shared/interchange/hypothesis-read'
import { isKindle, readKindle } from '../../shared/interchange/kindle-read'
import { isReadwise, readReadwise } from '../../shared/interchange/readwise-read'
import type { Reference } from '../../shared/interchange/reference'
import { isRis, readRis } from '../../shared/interchange/ris-read'
import { nothingStated, type StatedRecords } from '../../shared/interchange/stated'
import { isW3c, readW3c } from '../../shared/interchange/w3c-read'
import { CallError } from '../../shared/result'

export type Foreign = {
  readonly marked: readonly MarkedDocument[]
  readonly references: readonly Reference[]
  /** Of this program: claims and links of what is marked in the same file. */
  readonly stated: StatedRecords
  /** Of this program: a brief that was written as JSON. */
  readonly brief: BriefFile | null
}

const nothing: Foreign = { marked: [], references: [], stated: nothingStated, brief: null }

/** What a text file of another tool holds; null when it is none. Throws `CallError` for one that is wrong, saying how. */
export function foreignOf(name: string, text: string): Foreign | null {
  try {
    const foreign = readAs(name, text)
    if (foreign && !foreign.brief && foreign.marked.length + foreign.references.length + foreign.stated.claims.length === 0)
      throw new ForeignFault('marks nothing and describes nothing')
    return foreign
  } catch (error) {
    if (!(error instanceof ForeignFault)) throw error
    throw new CallError('damaged', `“${name}” ${error.message}. Nothing of it was imported.`, { cause: error })
  }
}

function readAs(name: string, text: string): Foreign | null {
  if (/\.(json|jsonld)$/i.test(name)) return fromJson(text)
  if (/\.csv$/i.test(name) && isReadwise(text)) return { ...nothing, marked: readReadwise(text) }
  if (/\.ris$/i.test(name) || isRis(text)) return { ...nothing, references: readRis(text) }
  if (/\.bib(tex)?$/i.test(name) && isBibtex(text)) return { ...nothing, references: readBibtex(text) }
  return isKindle(text) ? { ...nothing, marked: readKindle(text) } : null
}

function fromJson(text: string): Foreign {
  const json = jsonOf(text.replace(/^\ufeff/, ''))
  if (isBriefFile(json)) return { ...nothing, brief: readBriefFile(json) }
  if (isHypothesis(json)) return { ...nothing, marked: readHypothesis(json) }
  if (isCsl(json) && !isW3c(json)) return { ...nothing, references: readCsl(json) }
  if (isW3c(json) || '@type' in Object(json)) return { ...nothing, ...readW3c(json) }
  throw new ForeignFault('is JSON, but no brief of Crossread, no annotations of Hypothesis or the W3C and no bibliography in CSL-JSON')
}
