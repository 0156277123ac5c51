/**
 * The styles of painted passages, with the colours of the theme written into them. Chromium before 131 knows no custom properties
 * in `::highlight` (the CSS Pseudo-Elements specification has them inherit from the root since 2024): there `var(--mark-amber)`
 * paints nothing at all, and Electron 22 is such a one.
 */
import rules from './painted.css?inline'

const sheet = new CSSStyleSheet()

/** Writes the rules anew with the colours that the tokens have now. */
function writeColours(): void {
  const tokens = getComputedStyle(document.documentElement)
  sheet.replaceSync(rules.replace(/var\((--[\w-]+)\)/g, (_all, name: string) => tokens.getPropertyValue(name).trim()))
}

/** Adds the styles to the page and keeps them in step with its theme. */
export function paintInTheme(): void {
  writeColours()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  new MutationObserver(writeColours).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
}
