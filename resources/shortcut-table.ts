import { type CommandSpec, commandGroups, commands } from '../shared/commands'

const beginning = /(<!-- shortcuts:[^>]*-->\n)[\s\S]*?(<!-- end of shortcuts -->)/

/** Every command that has a key, as a Markdown table. */
export function shortcutTable(): string {
  const rows = commandGroups.flatMap((group) =>
    commands
      .filter((spec: CommandSpec) => spec.group === group && spec.keys.length > 0)
      .map((spec: CommandSpec) => `| ${spec.label} | ${spec.keys.map((keys) => `\`${keys.replace('Mod', 'Ctrl')}\``).join(' ')} |`),
  )
  return ['| what | keys (on a Mac, Cmd for Ctrl) |', '| --- | --- |', ...rows, ''].join('\n')
}

/** The README with this table between its marks. Throws when the marks are gone. */
export function withShortcuts(readme: string, table: string): string {
  if (!beginning.test(readme)) throw new Error('The README has no place for the shortcuts.')
  return readme.replace(beginning, (_all, before: string, after: string) => `${before}\n${table}\n${after}`)
}
