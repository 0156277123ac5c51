import { toHtml } from 'hast-util-to-html'
import type { Brief } from '../model/brief'
import { briefHast } from './brief-hast'
import { briefStyle } from './brief-style'
import type { BuiltBrief } from './build-brief'

/** The brief as one HTML file: style inside, no script, no request, readable by light and dark, made to be printed. */
export function briefHtml(built: BuiltBrief, brief: Brief): string {
  const body = toHtml(briefHast(built))
  const title = toHtml({ type: 'text', value: brief.title })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="generator" content="Crossread">
<title>${title}</title>
<style>
${briefStyle}
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}
