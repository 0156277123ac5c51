import { describe } from 'vitest'
import { notYetQuiet, quiet } from './quiet.testing'

describe('other people are counted', () => {
  quiet('grown-ups and children, staff and guests, soldiers and civilians', [
    ['The coach carried 31 pupils.', 'The coach carried four teachers.'],
    ['The shelling killed 12 civilians.', 'The shelling killed eight soldiers.'],
    ['The ship landed 90 emigrants.', 'The ship landed 14 stokers.'],
  ])
  notYetQuiet('where one noun is wide enough for the other', [['The hotel sent 40 guests home.', 'The hotel sent 25 cooks home.']])
})
