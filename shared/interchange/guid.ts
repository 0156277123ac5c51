/** Ids as GUIDs (`01890A5D-AC96-774B-BCCE-B302099A8057`), for formats that accept nothing else. The same id always gives the same GUID. */
const hexId = /^[a-z]+_([0-9a-f]{32})$/

export function guidOf(id: string): string {
  const digits = (hexId.exec(id)?.[1] ?? fourHashes(id)).toUpperCase()
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over four differently begun texts: spreads short ids over 128 bits. */
function fourHashes(text: string): string {
  return [0, 1, 2, 3]
    .map((turn) => {
      let hash = 0x811c9dc5
      for (const letter of `${turn}${text}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
      return (hash >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
}
