/** The native menu as data: the same commands as the palette, under the headings people look for on their system. */
import { type CommandGroup, type CommandId, commands } from '../../shared/commands'

type Role =
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'zoomIn'
  | 'zoomOut'
  | 'resetZoom'
  | 'togglefullscreen'
  | 'toggleDevTools'
  | 'minimize'
  | 'quit'

export type MenuItem =
  | { readonly kind: 'command'; readonly label: string; readonly command: CommandId; readonly accelerator: string | null }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'separator' }

export type Menu = { readonly label: string; readonly items: readonly MenuItem[] }

/** Roles are what the system itself does, with its own labels and keys. */
const roles: Partial<Record<CommandGroup, readonly Role[]>> = {
  Edit: ['cut', 'copy', 'paste', 'selectAll'],
  View: ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'toggleDevTools'],
}

/** The first menu of every desktop program is called File, even where what it opens is a folder. */
const headings: Partial<Record<CommandGroup, string>> = { Library: 'File' }

/** Menus in the order of the command groups. Groups that act on a passage stand together under one heading. */
export function menus(): readonly Menu[] {
  const groups = [...new Set(commands.map(({ group }) => group))]
  return groups.map((group) => ({
    label: headings[group] ?? group,
    items: [...commandItems(group), ...roleItems(roles[group] ?? []), ...(group === 'Library' ? roleItems(['quit']) : [])],
  }))
}

function commandItems(group: CommandGroup): MenuItem[] {
  return commands
    .filter((spec) => spec.group === group)
    .map(({ id, label, keys }) => ({ kind: 'command', label, command: id, accelerator: acceleratorOf(keys[0]) }))
}

function roleItems(names: readonly Role[]): MenuItem[] {
  return names.length === 0 ? [] : [{ kind: 'separator' }, ...names.map((role): MenuItem => ({ kind: 'role', role }))]
}

/**
 * Our way of writing keys as Electron's; null for plain keys, which a menu would take away from typing. `Mod+V` stays
 * with the system's own Paste.
 */
export function acceleratorOf(keys: string | undefined): string | null {
  if (keys === undefined || !/^(Mod|Alt)\+/.test(keys) || keys === 'Mod+V') return null
  return keys.replace('Mod', 'CommandOrControl').replace(/Arrow(Left|Right|Up|Down)/, '$1')
}
