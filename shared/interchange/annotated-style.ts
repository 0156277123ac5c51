/** The look of an annotated copy: text and margin side by side, on paper as well; on a narrow screen notes stand under their paragraph. */
export const annotatedStyle = `:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #23201b; --quiet: #595347; --line: #d8d2c5; --accent: #3c6093; --amber: #f7e2a0; --green: #c5e6d0; --rose: #f6cdd0; --blue: #cbddf5; --violet: #e0d3f2; }
@media (prefers-color-scheme: dark) { :root { --paper: #1d1c1a; --ink: #ebe6dc; --quiet: #b9b1a3; --line: #3a3631; --accent: #9cbdea; --amber: #57481a; --green: #23482f; --rose: #5a2c32; --blue: #243f63; --violet: #44305f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 Literata, Charter, "Iowan Old Style", Georgia, serif; }
main { max-width: 68rem; margin: 0 auto; padding: 3rem 1.5rem 5rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 .4rem; font-size: 1.8rem; line-height: 1.2; }
h2, h3 { margin: .6rem 0 .4rem; line-height: 1.3; }
header { margin-bottom: 2rem; padding-bottom: 1rem; border-bottom: 2px solid var(--ink); }
header p, footer p, summary, .notes { color: var(--quiet); font: 13px/1.5 Inter, system-ui, sans-serif; }
header p { margin: 0; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; column-gap: 2rem; }
.text { position: relative; }
.text p, .text blockquote { margin: 0 0 .9rem; }
.text blockquote { padding-left: 1rem; border-left: 3px solid var(--line); }
.locator { position: absolute; right: 100%; margin-right: .5rem; color: var(--quiet); font: 11px/27px Inter, system-ui, sans-serif; white-space: nowrap; }
mark { padding: .05em 0; border-radius: 2px; color: inherit; }
mark.several { text-decoration: underline; text-underline-offset: 3px; }
mark.amber { background: var(--amber); } mark.green { background: var(--green); } mark.rose { background: var(--rose); } mark.blue { background: var(--blue); } mark.violet { background: var(--violet); }
aside { margin: 0 0 .7rem; padding-left: .7rem; border-left: 4px solid var(--line); }
aside.amber { border-color: var(--amber); } aside.green { border-color: var(--green); } aside.rose { border-color: var(--rose); } aside.blue { border-color: var(--blue); } aside.violet { border-color: var(--violet); }
aside p { margin: 0; }
.note { color: var(--ink); white-space: pre-wrap; }
.claim { font-style: italic; }
a { color: var(--accent); }
sup { line-height: 0; }
sup a { padding: 0 .12em; font: 600 .72em/1 Inter, system-ui, sans-serif; text-decoration: none; }
aside:target, sup:target a { outline: 2px solid var(--accent); outline-offset: 3px; }
details { margin: 0 0 1rem; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); }
@media (max-width: 60rem) { .row { grid-template-columns: minmax(0, 1fr); } .locator { position: static; margin-right: 0; } .notes { margin-bottom: .6rem; } }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0 0 0 1.8rem; }
  .row { grid-template-columns: minmax(0, 1fr) 5.2cm; column-gap: .7cm; }
  aside, h1, h2, h3 { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  mark, aside { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
}`
