/** Prints a page to PDF in a window nobody sees: no script, no network, a session that is forgotten. */
import { BrowserWindow, session } from 'electron'
import { scheme, windowAddress } from './addresses'
import { withPlainCreator } from './pdf-creator'
import { serveScheme } from './protocol'
import { lockSession } from './security'

/** The page brings its own styles and pictures and may load nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

/** Page numbers, in millimetre-true type; Chromium draws header and footer outside the page's own styles. */
const footer =
  '<div style="width:100%;text-align:center;font:8px sans-serif;color:#555"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'

/** Sizes in inches, as printToPDF counts: 20 mm all around, room for the page number below. */
const margins = { top: 0.79, bottom: 0.87, left: 0.79, right: 0.79 }

let printed = 0

/** The PDF of a self-contained HTML page, on A4 unless the page says otherwise. Tagged and with an outline where Chromium can. */
export async function renderPdf(html: string): Promise<Uint8Array> {
  printed += 1
  // Without `persist:` the session lives in memory and dies with the window; each print has its own.
  const printing = session.fromPartition(`print-${printed}`)
  lockSession(printing)
  const page = Buffer.from(html)
  serveScheme(printing, async () => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    bytes: page,
  }))
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printing,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(windowAddress)
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
    window.destroy()
    printing.protocol.unregisterProtocol?.(scheme)
  }
}
