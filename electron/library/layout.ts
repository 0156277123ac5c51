/** Where things lie in a library folder. Paths are relative to it and use `/` on every system. */
import type { ExportId } from '../../shared/brief/merge/copy-marks'
import type { Put, Removal } from '../../shared/model/change'
import type { BriefId, SourceId } from '../../shared/model/schema'

export const libraryFile = 'library.json'
export const claimsFile = 'claims.json'
export const linksFile = 'links.json'
export const decisionsFile = 'decisions.json'
export const sourcesFolder = 'sources'
export const briefsFolder = 'briefs'
/** Briefs as they were exported, so that edited copies can be compared with them. Made with the first export. */
export const exportedFolder = 'exported'
export const trashFolder = 'trash'
export const backupsFolder = 'backups'
export const cacheFolder = '.cache'
export const lockFile = '.lock'
export const journalFile = '.journal.json'

/** A source that is still being written stands under this name; it becomes one with a single rename. */
export const incomingPrefix = '.new-'

/** Names of temporary files start with a dot and end like this, so that leftovers of a crash are known for what they are. */
export const temporarySuffix = '.tmp'

export const sourceFolder = (id: SourceId) => `${sourcesFolder}/${id}`
export const sourceFile = (id: SourceId) => `${sourceFolder(id)}/source.json`
export const annotationsFile = (id: SourceId) => `${sourceFolder(id)}/annotations.json`
export const textFile = (id: SourceId) => `${sourceFolder(id)}/text.txt`
export const originalFile = (id: SourceId, extension: string) => `${sourceFolder(id)}/original${extension}`
export const exportedFile = (id: ExportId) => `${exportedFolder}/${id}.md`
export const briefFile = (id: BriefId) => `${briefsFolder}/${id}.json`
export const trashEntryFolder = (entry: string) => `${trashFolder}/${entry}`
export const trashEntryFile = (entry: string) => `${trashFolder}/${entry}/entry.json`
export const trashedSourceFolder = (entry: string, id: SourceId) => `${trashFolder}/${entry}/sources/${id}`

/** The file that holds the record of a put. */
export function fileOfPut(put: Put): string {
  switch (put.kind) {
    case 'library':
      return libraryFile
    case 'source':
      return sourceFile(put.record.id)
    case 'annotation':
      return annotationsFile(put.record.sourceId)
    case 'claim':
      return claimsFile
    case 'link':
      return linksFile
    case 'decision':
      return decisionsFile
    case 'brief':
      return briefFile(put.record.id)
  }
}

/** The file that holds the record of a removal. */
export function fileOfRemoval(removal: Removal): string {
  switch (removal.kind) {
    case 'source':
      return sourceFile(removal.id)
    case 'annotation':
      return annotationsFile(removal.sourceId)
    case 'claim':
      return claimsFile
    case 'link':
      return linksFile
    case 'decision':
      return decisionsFile
    case 'brief':
      return briefFile(removal.id)
  }
}
