/** Turns key presses into commands. */
import { type CommandSpec, commands } from '../../shared/commands'
import { runCommand } from './commands'

const onMac = /mac/i.test(navigator.platform)

type Chord = { readonly key: string; readonly mod: boolean; readonly alt: boolean; readonly shift: boolean }

/** `Mod+Shift+Z` as data. A lone symbol such as `?` or `+` carries whatever Shift its keyboard needs. */
export function parseKeys(keys: string): Chord {
  const parts = keys === '+' ? ['+'] : keys.split('+')
  const key = parts[parts.length - 1] ?? ''
  return { key: key.toLowerCase(), mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift') }
}

/** The keys as people of this system write them: `⌘⇧Z` or `Ctrl+Shift+Z`. */
export function keysLabel(keys: string): string {
  const { mod, alt, shift, key } = parseKeys(keys)
  const named: Record<string, string> = {
    arrowleft: '←',
    arrowright: '→',
    arrowup: '↑',
    arrowdown: '↓',
    delete: onMac ? '⌦' : 'Del',
    backspace: onMac ? '⌫' : 'Backspace',
  }
  const last = named[key] ?? key.toUpperCase()
  return onMac
    ? `${mod ? '⌘' : ''}${alt ? '⌥' : ''}${shift ? '⇧' : ''}${last}`
    : [mod ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', last].filter((part) => part !== '').join('+')
}

function isSymbol(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}]/u.test(key)
}

function matches(event: KeyboardEvent, chord: Chord): boolean {
  const mod = onMac ? event.metaKey : event.ctrlKey
  const otherMod = onMac ? event.ctrlKey : event.metaKey
  if (mod !== chord.mod || otherMod || event.altKey !== chord.alt) return false
  // With Alt, some systems report the character the combination types; the physical key says what was meant.
  const key =
    event.altKey && /^(Key|Digit)/.test(event.code) ? event.code.replace(/^(Key|Digit)/, '').toLowerCase() : event.key.toLowerCase()
  return key === chord.key && (isSymbol(chord.key) || event.shiftKey === chord.shift)
}

/** Reviewing has plain letters of its own, which mean something else elsewhere; it is asked first, and is only allowed where it is meant. */
const narrowFirst = [...commands].sort((a, b) => Number(b.group === 'Discrepancies') - Number(a.group === 'Discrepancies'))

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

/** Commands that also work while somebody types: they never collide with editing words. */
function worksWhileTyping({ spec, chord }: (typeof table)[number]): boolean {
  return (chord.mod || chord.alt) && !spec.id.startsWith('history.') && spec.id !== 'import.paste' && !spec.id.startsWith('annotation.')
}

/** Listens on the whole window. A dialog keeps its keys to itself. Returns the way to stop. */
export function followKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    if (document.querySelector('[role=dialog][data-open], [role=alertdialog][data-open]')) return
    const typing = isTyping(event.target)
    for (const entry of table) {
      if (!matches(event, entry.chord)) continue
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
