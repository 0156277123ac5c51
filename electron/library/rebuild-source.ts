/** A source record made anew from what else there is, when its own file is lost. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { unappraised } from '../../shared/model/appraisal'
import type { SourceId } from '../../shared/model/schema'
import type { Block, Source, SourceCard } from '../../shared/model/source'
import { sketchOf } from '../../shared/text/sketch'
import { sha256 } from './content-hash'
import { leadsOut } from './inside'
import { sourceFile, sourceFolder, textFile } from './layout'
import type { LibraryFolder } from './library-folder'
import type { Salvage } from './salvage'

/**
 * The source from its text, and from its card where the catalogue still has it: every line becomes a paragraph again,
 * because how the text was divided is what was lost. Null when the text is gone too.
 */
export function rebuildSource(id: SourceId, card: SourceCard | null, { folder, now, report }: Salvage): Source | null {
  const bytes = folder.read(textFile(id))
  if (!bytes) return null
  const text = bytes.toString('utf8')
  const blocks = paragraphs(text)
  const known = card ?? bareCard(id, text, folder, now())
  report({
    file: sourceFile(id),
    message: card
      ? `What Crossread knew of "${card.title ?? id}" was restored from the catalogue and its text. Headings and folded furniture of this source were lost: every line is a paragraph now.`
      : `A source whose record was lost was made anew from its text alone (${textFile(id)}). Please enter its title, publisher and dates again.`,
  })
  return { ...known, blocks, length: text.length, textHash: sha256(bytes) }
}

function paragraphs(text: string): readonly Block[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'paragraph',
  }))
}

function bareCard(id: SourceId, text: string, folder: LibraryFolder, importedAt: SourceCard['importedAt']): SourceCard {
  const path = folder.absolute(sourceFolder(id))
  const name = existsSync(path) ? readdirSync(path).find((file) => /^original\.[a-z0-9]{1,12}$/.test(file)) : undefined
  const original = (name && !leadsOut(folder.root, `${sourceFolder(id)}/${name}`) && readFileSync(`${path}/${name}`)) || Buffer.from(text)
  return {
    id,
    kind: 'text',
    title: null,
    authors: [],
    publisher: null,
    published: null,
    updated: null,
    retrieved: null,
    url: null,
    language: null,
    credits: [],
    tags: [],
    textHash: sha256(Buffer.from(text)),
    length: text.length,
    words: text.split(/\s+/).filter((word) => word !== '').length,
    original: {
      name: name ?? 'text.txt',
      extension: name?.slice('original'.length) ?? '.txt',
      bytes: original.length,
      hash: sha256(original),
    },
    importedAt,
    corrected: [],
    versionOf: null,
    sketch: sketchOf(text),
    extraction: null,
    ...unappraised,
  }
}
