/** All commands: a table of contents. Each topic has its own file. */
import type { CommandId } from '../../../shared/commands'
import { briefCommands } from './brief-commands'
import type { Command } from './command'
import { deskCommands } from './desk-commands'
import { findingCommands } from './finding-commands'
import { historyCommands } from './history-commands'
import { libraryCommands } from './library-commands'
import { mapCommands } from './map-commands'
import { matrixCommands } from './matrix-commands'
import { passageCommands } from './passage-commands'
import { timelineCommands } from './timeline-commands'
import { versionCommands } from './version-commands'
import { viewCommands } from './view-commands'

const all: readonly Command[] = [
  ...libraryCommands,
  ...historyCommands,
  ...passageCommands,
  ...findingCommands,
  ...deskCommands,
  ...matrixCommands,
  ...mapCommands,
  ...timelineCommands,
  ...briefCommands,
  ...versionCommands,
  ...viewCommands,
]

const byId = new Map<string, Command>(all.map((command) => [command.id, command]))

export function commandOf(id: CommandId): Command | null {
  return byId.get(id) ?? null
}

/** Runs a command if it exists and is allowed now. */
export function runCommand(id: string): boolean {
  const command = byId.get(id)
  if (!command?.enabled()) return false
  void command.run()
  return true
}
