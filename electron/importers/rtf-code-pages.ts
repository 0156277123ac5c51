/** In which encoding the bytes of Rich Text are: the code page of the file, and the character set of each font (specification 1.9.1). */

/** Code pages whose decoder has another name than `windows-` and their number. */
const pages: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
}

/** Character sets of fonts that stand for a code page; the others (0 ANSI, 1 default, 2 symbols) follow the file. */
const ofCharacterSet: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** The encoding of a code page; windows-1252 where no decoder for it is known. */
export function encodingOfPage(page: number | null): string {
  try {
    return new TextDecoder(page === null ? 'windows-1252' : (pages[page] ?? `windows-${page}`)).encoding
  } catch {
    return 'windows-1252'
  }
}

/** The encoding of a font by its character set; null where the font follows the code page of the file. */
export function encodingOfFont(characterSet: number | null): string | null {
  const page = ofCharacterSet[characterSet ?? 0]
  return page === undefined ? null : encodingOfPage(page)
}
