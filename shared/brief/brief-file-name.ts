import type { Brief } from '../model/brief'
import { safeFileName } from '../text/file-name'

export function briefFileName(
  brief: Pick<Brief, 'title'>,
  extension: '.md' | '.html' | '.docx' | '.pdf' | '.json' | '.claims.jsonld',
): string {
  return `${safeFileName(brief.title)}${extension}`
}
