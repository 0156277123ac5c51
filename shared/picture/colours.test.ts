import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { paper } from './colours'

test('the colours are those of the window by light', () => {
  const light = readFileSync('renderer/tokens.css', 'utf8').split(':root[data-theme="dark"]')[0] ?? ''
  for (const [name, colour] of Object.entries(paper)) {
    const token = name.replace('2', '-2').replace(/Wash|Strong/, (part) => `-${part.toLowerCase()}`)
    expect(light).toContain(`--${token}: ${colour};`)
  }
})
