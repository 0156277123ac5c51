/** Files go in, what an importer makes of them comes out. */
import { strToU8 } from 'fflate'
import { CallError } from '../../shared/result'
import { contentsOf, draftFrom } from './import-file'

export async function draftOfFile(name: string, content: Uint8Array | string) {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  return (await draftFrom({ kind: 'bytes', name, bytes })).draft
}

export async function contentsOfFile(name: string, bytes: Uint8Array, chaptersApart = false) {
  return contentsOf({ kind: 'bytes', name, bytes, chaptersApart })
}

/** The failure that an import gives to the person; null when it succeeds. Any other error is a defect and thrown on. */
export async function refusalOf(act: Promise<unknown>): Promise<CallError | null> {
  try {
    await act
    return null
  } catch (error) {
    if (error instanceof CallError) return error
    throw error
  }
}

/** `kind: words` for each block of the body. */
export function bodyOf(draft: Awaited<ReturnType<typeof draftOfFile>>): readonly string[] {
  return draft.blocks
    .filter((block) => block.kind !== 'furniture')
    .map((block) => `${block.kind}: ${draft.text.slice(block.start, block.end)}`)
}
