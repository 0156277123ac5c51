/** What was run from the palette lately, for as long as the window is open. */
const maxRecent = 8

let recent: readonly string[] = []

export function recentCommands(): readonly string[] {
  return recent
}

export function rememberCommand(id: string): void {
  recent = [id, ...recent.filter((other) => other !== id)].slice(0, maxRecent)
}
