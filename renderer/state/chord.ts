/** Keys pressed together, as commands name them, and whether a key press is meant by them. */
export type Chord = { readonly key: string; readonly mod: boolean; readonly alt: boolean; readonly shift: boolean }

/** What is asked of a key press; the browser's own events have it. */
type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>

/** `Mod+Shift+Z` as data. A lone symbol such as `?` or `+` carries whatever Shift its keyboard needs. */
export function parseKeys(keys: string): Chord {
  const parts = keys === '+' ? ['+'] : keys.split('+')
  const key = parts[parts.length - 1] ?? ''
  return { key: key.toLowerCase(), mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift') }
}

/** A sign that keyboards reach by different ways: with Shift, with AltGr, or plainly. French keyboards type digits with Shift. */
function isSign(key: string): boolean {
  return key.length === 1 && !/\p{L}/u.test(key)
}

export function matches(press: Press, chord: Chord, onMac: boolean): boolean {
  // AltGr is a way to type signs; Windows reports it as Ctrl and Alt, which nobody pressed.
  const signs = press.getModifierState('AltGraph')
  const [ctrl, alt] = signs ? [false, false] : [press.ctrlKey, press.altKey]
  const mod = onMac ? press.metaKey : ctrl
  const otherMod = onMac ? ctrl : press.metaKey
  if (mod !== chord.mod || otherMod || alt !== chord.alt) return false
  // With Alt, some systems report the character the combination types; the physical key says what was meant.
  const key = alt && /^(Key|Digit)/.test(press.code) ? press.code.replace(/^(Key|Digit)/, '').toLowerCase() : press.key.toLowerCase()
  return key === chord.key && (isSign(chord.key) || press.shiftKey === chord.shift)
}
