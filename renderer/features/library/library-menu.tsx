import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { RecentLibrary } from '../../../shared/api'
import { type CommandId, commandSpec } from '../../../shared/commands'
import { call } from '../../host'
import { commandOf, runCommand } from '../../state/commands'
import { keysLabel } from '../../state/keyboard'
import { useOpen, useWorkspace } from '../../state/library'
import { enterOrOffer } from '../../state/session'
import { Menu, type MenuItem } from '../../ui/menu'
import styles from './library-menu.module.css'

const listed: readonly (readonly CommandId[])[] = [
  ['library.new', 'library.open', 'library.sample'],
  ['import.files', 'import.folder', 'library.inbox', 'library.export', 'library.merge'],
  ['library.rename', 'library.colours', 'library.check', 'trash.open'],
  ['author.name', 'text.settings', 'help.shortcuts'],
]

/** The library's name; below it, what one does with libraries, and the recent ones. */
export function LibraryMenu() {
  const title = useWorkspace((workspace) => workspace.library.title)
  const path = useOpen((open) => open.path)
  const [recent, setRecent] = useState<readonly RecentLibrary[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another library or title changes what is recent
  useEffect(() => {
    void call('libraries.recent', {}).then((result) => (result.ok ? setRecent(result.value) : undefined))
  }, [path, title])

  const others = recent.filter((library) => library.path !== path && !library.missing).slice(0, 8)
  const items: MenuItem[] = [
    ...listed.flatMap((group, index): MenuItem[] => [...(index > 0 ? [{ kind: 'line' } as const] : []), ...group.map(itemOf)]),
    ...(others.length > 0 ? [{ kind: 'line' } as const, { kind: 'heading', label: 'Recent libraries' } as const] : []),
    ...others.map((library): MenuItem => ({ kind: 'item', label: library.title, run: () => void enterOrOffer(library.path) })),
  ]
  return (
    <Menu
      trigger={
        <button type="button" className={styles.trigger} aria-label={`Library: ${title}`}>
          <span>{title}</span>
          <ChevronDown size={14} aria-hidden />
        </button>
      }
      items={items}
    />
  )
}

function itemOf(id: CommandId): MenuItem {
  const spec = commandSpec(id)
  const [keys] = spec.keys
  return {
    kind: 'item',
    label: spec.label,
    keys: keys ? keysLabel(keys) : undefined,
    disabled: !(commandOf(id)?.enabled() ?? false),
    run: () => runCommand(id),
  }
}
