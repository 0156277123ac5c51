import { describe } from 'vitest'
import { notYetQuiet } from './quiet.testing'

describe('another stretch of time', () => {
  notYetQuiet('a quarter is not the year, nor a financial year a calendar one', [
    ['The brewery sold 300 barrels in the first quarter.', 'The brewery sold 1,100 barrels in the whole year.'],
    ['The ferry lost 4 million euros in 2030.', 'The ferry lost 9 million euros since 2026.'],
    ['Theft rose 12 percent from a month before.', 'Theft rose 3 percent from a year before.'],
  ])
})
