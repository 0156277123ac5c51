/** Who sits at this computer, as far as they said so, and their name on what they make and change. */
import { authorSchema } from '../../shared/model/schema'
import type { SettingsFile } from '../library/settings-file'

/** The name that the person gave in the preferences; undefined where they gave none. Never asked of the system. */
export type Authorship = () => Promise<string | undefined>

export function authorship(settings: SettingsFile): Authorship {
  return async () => authorSchema.safeParse((await settings.read())['author']).data
}

/** The record in the name of who made or changed it last; without a name where they gave none: it is not the other person's any more. */
export function signed<Record extends { readonly author?: string | undefined }>(record: Record, author: string | undefined): Record {
  const { author: _before, ...rest } = record
  return (author === undefined ? rest : { ...rest, author }) as Record
}
