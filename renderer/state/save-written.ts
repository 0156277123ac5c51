/** What was written for a file, saved where the person says, with a notice of where it lies. */
import { safeFileName } from '../../shared/text/file-name'
import { saveFile } from '../host'
import { notify, notifyFailure } from './notices'

export async function saveWritten(name: string, extension: string, type: string, written: string): Promise<void> {
  const saved = await saveFile(`${safeFileName(name)}${extension}`, new TextEncoder().encode(written), type)
  if (!saved.ok) notifyFailure(saved.error)
  else if (saved.value !== null) notify(`${saved.value}.`)
}
