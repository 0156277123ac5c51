/** What tests of texts that another program changes share. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Desk } from './handlers.testing'

export const correction = 'A correction was put here.\n\n'

/** The text of the night's report. */
export function fileOf({ snapshot, night }: Desk): string {
  return join(snapshot.path, 'sources', night, 'text.txt')
}

/** Changes the text of the night's report as another program would. */
export function edit(desk: Desk, change: (text: string) => string): void {
  writeFileSync(fileOf(desk), change(readFileSync(fileOf(desk), 'utf8')))
}

export const read = ({ call, library, night }: Desk) => call('sources.read', { library, id: night })

/** The words that the marks of the night's report are drawn on. */
export async function drawn(desk: Desk): Promise<readonly string[]> {
  const { annotations, text } = await read(desk)
  return annotations.flatMap(({ anchors }) => anchors.map(({ start, end }) => text.slice(start, end)))
}
