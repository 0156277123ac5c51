import { expect, test } from 'vitest'
import { isRightToLeft } from './direction'

test.each(['קול הים', '“مجلة الميناء', '12 ينوس', '(ދިވެހި)'])('%s is set from the right', (words) => {
  expect(isRightToLeft(words)).toBe(true)
})

test.each(['', '12 %', '👩‍👧', 'Port said: קול הים', '港の新聞'])('%s is set from the left', (words) => {
  expect(isRightToLeft(words)).toBe(false)
})
