/** Serves the built window at app://crossread/, with the policy that keeps it from reaching anything else. */
import { protocol, type Session } from 'electron'
import { mediaType, pageHeaders } from '../../shared/content-policy'
import { cacheControl, readStatic } from '../static-files'
import { scheme, windowHost } from './addresses'

/**
 * Must run before Electron is ready: gives `app:` an origin of its own, so that the window is not a file. Its scripts are kept compiled from one
 * start to the next, which Electron 22 does not know yet.
 */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

type Answer = { readonly status: number; readonly headers: Record<string, string>; readonly bytes: Uint8Array }

/** Answers every address of the scheme in this session from `folder`. Nothing outside the folder is ever read. */
export function serveWindow(session: Session, folder: string): void {
  serveScheme(session, (address) => answerFrom(folder, address))
}

/** Answers every address of the scheme in this session. */
export function serveScheme(session: Session, answer: (address: string) => Promise<Answer>): void {
  // Electron 22 lacks `handle` (which came with 25); its older way is deprecated since, but does the same.
  if (typeof session.protocol.handle === 'function') {
    session.protocol.handle(scheme, async (request) => {
      const { status, headers, bytes } = await answer(request.url)
      return new Response(bytes as Uint8Array<ArrayBuffer>, { status, headers })
    })
    return
  }
  session.protocol.registerBufferProtocol(scheme, (request, callback) => {
    void answer(request.url).then(({ status, headers, bytes }) =>
      callback({
        statusCode: status,
        headers,
        mimeType: headers['content-type']?.split(';')[0] ?? '',
        charset: 'utf-8',
        data: Buffer.from(bytes),
      }),
    )
  })
}

async function answerFrom(folder: string, address: string): Promise<Answer> {
  const url = new URL(address)
  const file = url.host === windowHost ? await readStatic(folder, url.pathname) : null
  if (!file)
    return {
      status: 404,
      headers: { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' },
      bytes: Buffer.from('There is no such page.'),
    }
  return {
    status: 200,
    headers: { ...pageHeaders, 'content-type': mediaType(file.path), 'cache-control': cacheControl(url.pathname) },
    bytes: file.bytes,
  }
}
