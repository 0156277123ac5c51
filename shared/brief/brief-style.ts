/** The look of an exported brief, the same as its preview in the composer. */
export const briefStyle = `:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #23201b; --quiet: #595347; --line: #d8d2c5; --accent: #3c6093; --sheet: #fffefb; --pen: #fdf0a8; }
@media (prefers-color-scheme: dark) { :root { --paper: #1d1c1a; --ink: #ebe6dc; --quiet: #b9b1a3; --line: #3a3631; --accent: #9cbdea; --sheet: #232220; --pen: #4a4114; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 Literata, Charter, "Iowan Old Style", Georgia, serif; }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.5rem 5rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 .4rem; font-size: 1.8rem; line-height: 1.2; letter-spacing: -.01em; }
h1 + p, .cover { margin: 0 0 .4rem; color: var(--quiet); font: 13px/1.5 Inter, system-ui, sans-serif; }
.cover { margin-bottom: 1.6rem; padding-bottom: .9rem; border-bottom: 2px solid var(--ink); }
h2 { margin: 2rem 0 .6rem; color: var(--quiet); font: 600 13px/1.4 Inter, system-ui, sans-serif; letter-spacing: .05em; text-transform: uppercase; }
h3 { margin: 1.6rem 0 .3rem; font-size: 1.05rem; line-height: 1.35; }
p { margin: 0 0 .8rem; }
blockquote { margin: 0 0 1.1rem; padding: .1rem 0 .1rem 1rem; border-left: 2px solid var(--line); }
blockquote.judgment { border-left: 3px solid var(--ink); }
.judgment p { margin-bottom: .3rem; }
.judgment .basis { margin-bottom: .1rem; color: var(--quiet); font: 13px/1.5 Inter, system-ui, sans-serif; }
figure { margin: 0 0 1.3rem; padding: .9rem 1.1rem .7rem; border: 1px solid var(--line); border-radius: 4px; background: var(--sheet); }
figure p:last-of-type { margin-bottom: .5rem; }
figure.timeline svg { display: block; width: 100%; height: auto; margin-bottom: .6rem; font-family: Inter, system-ui, sans-serif; }
@media screen and (max-width: 34rem) { figure.timeline svg { display: none; } }
figcaption { color: var(--quiet); font: 13px/1.5 Inter, system-ui, sans-serif; }
mark { padding: .05em .1em; border-radius: 2px; background: var(--pen); color: inherit; }
hr { margin: 2rem 0; border: 0; border-top: 1px solid var(--line); }
hr.page-break { border-top-style: dashed; }
ul, ol { margin: 0 0 1rem; padding-left: 1.3rem; }
li { margin-bottom: .4rem; }
table { width: 100%; margin: 0 0 1.3rem; border-collapse: collapse; font-size: .85rem; line-height: 1.45; }
th { color: var(--quiet); font: 600 12px/1.4 Inter, system-ui, sans-serif; text-align: left; }
th, td { padding: .45rem .6rem .45rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word; }
table.sources td:nth-child(2), table.timeline td:nth-child(3), table.discrepancies td:nth-child(2) { overflow-wrap: anywhere; }
table.matrix { table-layout: fixed; }
thead { display: table-header-group; }
a { color: var(--accent); }
section[data-footnotes] a { white-space: nowrap; }
sup { line-height: 0; }
sup.note + sup.note::before { content: ","; font-size: .72em; }
table.sources th:nth-child(2) { width: 27%; }
table.timeline th:nth-child(3) { width: 36%; }
table.discrepancies th:nth-child(2) { width: 60%; }
sup a { padding: 0 .12em; font: 600 .72em/1 Inter, system-ui, sans-serif; text-decoration: none; }
section[data-footnotes] { font-size: .85rem; line-height: 1.5; }
section[data-footnotes] ol { padding-left: 2.6em; }
section[data-footnotes] li:target, sup a:target { outline: 2px solid var(--accent); outline-offset: 3px; }
@media screen and (max-width: 44rem) { table { display: block; overflow-x: auto; } th, td { min-width: 5.5rem; } th:first-child, td:first-child { min-width: 2.5rem; } table td:nth-child(2), table.timeline td:nth-child(3) { min-width: 9rem; } }
@page { size: A4; margin: 20mm 20mm 22mm; }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000; --sheet: #fff; --pen: #fdf0a8; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h3 + p, p:has(+ ul), p:has(+ ol) { break-after: avoid; }
  blockquote, figure, li, tr { break-inside: avoid; }
  hr.page-break { margin: 0; border: 0; break-after: page; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
}`
