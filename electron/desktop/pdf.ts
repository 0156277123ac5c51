/** Prints a page to PDF in a window nobody sees: no script, no network, a session that keeps nothing. */
import { BrowserWindow, type Session, session } from 'electron'
import { withPlainCreator } from '../exporters/pdf-creator'
import { windowAddress } from './addresses'
import { serveScheme } from './protocol'
import { lockSession } from './security'

/** The page brings its own styles and pictures and may load nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

/** Page numbers. Chromium draws header and footer outside the page's own styles. */
const footer =
  '<div style="width:100%;text-align:center;font:8px sans-serif;color:#555"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'

/** In inches, as printToPDF counts: 20 mm all around, a little more for the page number below. */
const margins = { top: 0.79, bottom: 0.87, left: 0.79, right: 0.79 }

/** What is being printed now, by its address. */
const pages = new Map<string, Uint8Array>()
let printing: Session | null = null
let printed = 0

/** The PDF of a self-contained HTML page, on A4 unless the page says otherwise. Tagged and with an outline where Chromium can. */
export async function renderPdf(html: string): Promise<Uint8Array> {
  printed += 1
  const address = `${windowAddress}print-${printed}`
  pages.set(address, Buffer.from(html))
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(address)
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      margins,
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    return withPlainCreator(pdf, 'Crossread')
  } finally {
    pages.delete(address)
    window.destroy()
  }
}

/** Without `persist:` a session lives in memory only. */
function printSession(): Session {
  if (printing) return printing
  printing = session.fromPartition('print')
  lockSession(printing)
  serveScheme(printing, async (address) => {
    const bytes = pages.get(address)
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
    return bytes ? { status: 200, headers, bytes } : { status: 404, headers, bytes: Buffer.from('') }
  })
  return printing
}
