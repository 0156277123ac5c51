/** What the command line says of itself. */
export const commandNames = ['open', 'new', 'import', 'list', 'extract', 'brief', 'check'] as const
export type CliCommand = (typeof commandNames)[number]

const lines: { readonly [Name in CliCommand]: { readonly usage: string; readonly what: string } } = {
  open: { usage: 'crossread [open] [LIBRARY] [--browser]', what: 'Opens the workbench, in a window or in the browser.' },
  new: { usage: 'crossread new LIBRARY [--title TITLE] [--json]', what: 'Makes an empty library in a new folder.' },
  import: {
    usage: 'crossread import LIBRARY FILE... [--json]',
    what: 'Imports files; says of each what became of it. Exit code 1 when one failed.',
  },
  list: { usage: 'crossread list LIBRARY [--json]', what: 'Lists the sources of a library.' },
  extract: {
    usage: 'crossread extract FILE... [--json]\n       crossread extract --jsonl',
    what: 'Shows what an import would make of files; nothing is stored. With --jsonl: a request {html?, text?, url?} a line on\nstandard input, an answer {title, byline, published, siteName, text} a line on standard output, in order.',
  },
  brief: {
    usage: 'crossread brief LIBRARY [--brief NAME] --format md|html -o FILE',
    what: 'Exports a brief. Without a brief in the library, the first draft. Exit code 1 when a quote does not stand in its source.',
  },
  check: {
    usage: 'crossread check LIBRARY [--json]',
    what: 'Reads every file and compares hashes, quotes and ids. Exit code 1 on damage.',
  },
}

export function usageOf(command: CliCommand): string {
  return `Usage: ${lines[command].usage}\n\n${lines[command].what}\n`
}

export function usage(): string {
  return `Crossread compares several accounts of one event, offline.\n\n${commandNames.map((name) => `  ${lines[name].usage.split('\n')[0]?.replace('crossread ', '')}`).join('\n')}\n\ncrossread COMMAND --help says more. Exit codes: 0 all well, 1 something failed, 2 wrong usage.\n`
}

/** Wrong usage: said with the command's own usage, exit code 2. */
export class UsageError extends Error {}
