/** Turns key presses into commands. */
import { type CommandSpec, commands } from '../../shared/commands'
import { type Chord, matches, parseKeys } from './chord'
import { runCommand } from './commands'

const onMac = /mac/i.test(navigator.platform)

/** The keys as people of this system write them: `⌘⇧Z` or `Ctrl+Shift+Z`. */
export function keysLabel(keys: string): string {
  const { mod, alt, shift, key } = parseKeys(keys)
  const named: Record<string, string> = {
    arrowleft: '←',
    arrowright: '→',
    arrowup: '↑',
    arrowdown: '↓',
    enter: onMac ? '↩' : 'Enter',
    delete: onMac ? '⌦' : 'Del',
    backspace: onMac ? '⌫' : 'Backspace',
    pageup: 'PgUp',
    pagedown: 'PgDn',
  }
  const last = named[key] ?? key.toUpperCase()
  return onMac
    ? `${mod ? '⌘' : ''}${alt ? '⌥' : ''}${shift ? '⇧' : ''}${last}`
    : [mod ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', last].filter((part) => part !== '').join('+')
}

/** Reviewing and the timeline have plain keys of their own, which mean something else elsewhere; they are asked first, and are only allowed where they are meant. */
const narrow: readonly CommandSpec['group'][] = ['Discrepancies', 'Timeline']
const narrowFirst = [...commands].sort((a, b) => Number(narrow.includes(b.group)) - Number(narrow.includes(a.group)))

const table: readonly { readonly spec: CommandSpec; readonly chord: Chord }[] = narrowFirst.flatMap((spec: CommandSpec) =>
  spec.keys.map((keys) => ({ spec, chord: parseKeys(keys) })),
)

/** Somebody is typing here, so that plain keys are words, and the field's own undo and paste are meant. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select'))
  )
}

/**
 * Commands that also work while somebody types: they never collide with editing words. On a Mac, Option moves by words and
 * types the brackets of many keyboards, so its chords wait there until nobody types. Function keys type nothing.
 */
function worksWhileTyping({ spec, chord }: (typeof table)[number]): boolean {
  return (
    (chord.mod || (chord.alt && !onMac) || /^f\d/.test(chord.key)) &&
    !spec.id.startsWith('history.') &&
    spec.id !== 'import.paste' &&
    !spec.id.startsWith('annotation.')
  )
}

/** Listens on the whole window. A dialog keeps its keys to itself. Returns the way to stop. */
export function followKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    if (document.querySelector('[role=dialog][data-open], [role=alertdialog][data-open]')) return
    const typing = isTyping(event.target)
    for (const entry of table) {
      if (!matches(event, entry.chord, onMac)) continue
      if (typing && !worksWhileTyping(entry)) continue
      // A paste arrives as a paste event with its words; the key alone must not swallow it.
      if (entry.spec.id === 'import.paste') continue
      if (runCommand(entry.spec.id)) {
        event.preventDefault()
        return
      }
    }
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}
