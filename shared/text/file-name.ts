/** Names that Windows keeps for devices, with or without an ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Shorter than every common limit (255 bytes), also for letters of four bytes. */
const maxLetters = 60

/** A title as a file or folder name that every system accepts. Never empty, never one that leads elsewhere. */
export function safeFileName(title: string): string {
  const plain = title
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not stand in a name
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const short = [...plain]
    .slice(0, maxLetters)
    .join('')
    .replace(/[. ]+$/, '')
    .replace(/^\.+/, '')
    .trim()
  if (short === '') return 'Untitled'
  return reserved.test(short) ? `${short} library` : short
}
