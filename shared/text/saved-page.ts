/** A page that was saved “complete”: beside `page.html` lies a folder of its pictures, scripts and frames. Only the page is a source. */

/** What browsers append to the page's name for the folder, in the languages they do it in (Chrome, Firefox, Internet Explorer, Safari). */
const folderEndings = /[-_.](files|dateien|fichiers|archivos|bestanden|file|filer|ficheiros|arquivos|pliki|elemei|soubory|файлы)$/i

/** The paths that are not parts of a saved page in the same list. A path may have `/` or `\` between its folders. */
export function withoutPageParts(paths: readonly string[]): readonly string[] {
  const pages = new Set(paths.filter((path) => /\.x?html?$/i.test(path)).map((path) => unslashed(path).replace(/\.x?html?$/i, '')))
  return paths.filter((path) => {
    const folders = unslashed(path).split('/').slice(0, -1)
    return !folders.some((folder, depth) => {
      const before = folders.slice(0, depth)
      return folderEndings.test(folder) && pages.has([...before, folder.replace(folderEndings, '')].join('/'))
    })
  })
}

/** Files that systems put into folders and archives; nobody means them. */
export function isSystemFile(path: string): boolean {
  const name = unslashed(path).split('/').pop() ?? ''
  return /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name) || /(^|\/)__MACOSX\//.test(unslashed(path))
}

function unslashed(path: string): string {
  return path.replaceAll('\\', '/')
}
