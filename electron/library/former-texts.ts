/** What this session knows of texts as they were: for who still has an older one before their eyes, and for when one is back. */
import type { SourceId } from '../../shared/model/schema'
import type { Source } from '../../shared/model/source'
import { sourceFile } from './layout'
import type { Salvage } from './salvage'

/** Some thirty long books; of more than this, the texts that were read longest ago are let go. */
const mostLetters = 16_000_000

export type Former = {
  /** Null when it was not read in this session, or too long ago. */
  readonly text: string | null
  /** The record as it was for that text: from this session, else from the backups. */
  readonly source: Source | null
}

export class FormerTexts {
  /** By their hashes, the one that was read last at the end. */
  private readonly texts = new Map<string, string>()
  private readonly sources = new Map<string, Source>()
  private letters = 0

  keep(hash: string, text: string): void {
    this.letters += text.length - (this.texts.get(hash)?.length ?? 0)
    this.texts.delete(hash)
    this.texts.set(hash, text)
    for (const [old, letting] of this.texts) {
      if (this.letters <= mostLetters || old === hash) break
      this.texts.delete(old)
      this.letters -= letting.length
    }
  }

  text(hash: string): string | null {
    return this.texts.get(hash) ?? null
  }

  /** Keeps the record of a source whose text is about to be another. */
  keepSource(source: Source): void {
    this.sources.set(`${source.id} ${source.textHash}`, source)
  }

  at(id: SourceId, textHash: string, salvage: Pick<Salvage, 'backups'>): Former {
    return { text: this.text(textHash), source: this.source(id, textHash, salvage) }
  }

  private source(id: SourceId, textHash: string, { backups }: Pick<Salvage, 'backups'>): Source | null {
    const known = this.sources.get(`${id} ${textHash}`)
    if (known) return known
    for (const { records } of backups.all('source', sourceFile(id))) {
      const record = records.get(id)
      if (record?.textHash === textHash) return record
    }
    return null
  }
}
