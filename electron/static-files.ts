import { readFile } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'

/**
 * A file of the built window by the path of its address, or null when there is none. Addresses never lead out of the
 * folder, whatever they hold.
 */
export async function readStatic(folder: string, pathname: string): Promise<{ readonly path: string; readonly bytes: Uint8Array } | null> {
  const path = staticPath(folder, pathname)
  if (path === null) return null
  const bytes = await readFile(path).catch(() => null)
  return bytes ? { path, bytes } : null
}

/** Where an address lies on disk; null when it leads out of the folder or cannot be read as a path. */
export function staticPath(folder: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    // Not an address that this program writes.
    return null
  }
  if (decoded.includes('\0')) return null
  const path = resolve(folder, `.${decoded === '/' ? '/index.html' : decoded.startsWith('/') ? decoded : `/${decoded}`}`)
  const inside = relative(folder, path)
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : path
}

/** Assets carry a hash of their content in their name and never change; the page that names them may. */
export function cacheControl(pathname: string): string {
  return pathname.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache'
}
