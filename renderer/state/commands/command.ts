import type { CommandId } from '../../../shared/commands'

/**
 * What a user action does and when it is allowed; its name and keys stand in shared/commands.ts. Menus, buttons, keys
 * and palette all run the same object.
 */
export type Command = { readonly id: CommandId; readonly enabled: () => boolean; readonly run: () => unknown }

export const always = () => true
