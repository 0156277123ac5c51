/**
 * Prints a page to PDF in a browser of this computer, out of sight: no network, a profile that is thrown away. Scripts are
 * kept out by the page's own policy, since headless printing needs one of the browser's own.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CallError } from '../../shared/result'
import { chromiumVariable, findChromium } from './find-chromium'
import { withPlainCreator } from './pdf-creator'

/** Six hundred footnotes took half a minute on a machine that did much else at the same time; longer than some times that, it hangs. */
const patienceMs = 180_000

/** Page numbers, which the desktop's printing draws by itself. */
const numbered = '@page { @bottom-center { content: counter(page) " / " counter(pages); font: 8px sans-serif; color: #555; } }'

const quiet = [
  '--headless=new',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-sync',
  '--disable-component-update',
  '--disable-background-networking',
  // Whatever asks for a name gets none.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
]

/** How this computer prints to PDF; undefined where it has no browser for it. */
export function chromiumPdf(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): ((html: string) => Promise<Uint8Array>) | undefined {
  const program = findChromium(environment, platform)
  return program === null ? undefined : (html) => printWith(program, html)
}

/** The PDF of a self-contained page. Rejects with a sentence when the browser does not print it. */
async function printWith(program: string, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-print-'))
  try {
    const [page, pdf] = [join(folder, 'brief.html'), join(folder, 'brief.pdf')]
    await writeFile(
      page,
      html.replace('</style>', () => `${numbered}\n</style>`),
    )
    // Root on Linux has no sandbox to offer, and Chromium then does not start without this word.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    await run(program, [
      ...quiet,
      ...asRoot,
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ])
    return withPlainCreator(await readFile(pdf), 'Crossread')
  } catch (error) {
    throw new CallError(
      'not-available',
      `The PDF could not be printed by ${program}. Name another Chromium, Chrome or Edge in ${chromiumVariable}, or export HTML and print it from a browser.`,
      { cause: error },
    )
  } finally {
    // A browser that was ended may still hold a file for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

function run(program: string, words: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const browser = spawn(program, words, { stdio: 'ignore', timeout: patienceMs, killSignal: 'SIGKILL' })
    browser.on('error', failed)
    browser.on('exit', (code, signal) => (code === 0 ? done() : failed(new Error(`It ended with ${code ?? signal}.`))))
  })
}
