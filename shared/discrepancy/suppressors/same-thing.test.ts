import { describe } from 'vitest'
import { quiet } from './quiet.testing'

describe('one thing told in two ways', () => {
  quiet('a hedge holds the other figure', [
    ['At least 12 miners were trapped in the shaft.', 'Some 12 miners were trapped in the shaft, 14 by another count.'],
    ['More than 10,000 homes lost power in the storm.', 'The storm cut power to 10,400 homes.'],
    ['About 300 pupils left the school.', 'In all 312 pupils left the school.'],
  ])
  quiet('a unit is converted', [
    ['The slick covered 10 square miles of sea.', 'The slick covered 26 square kilometres of sea.'],
    ['The tunnel runs for 5 miles under the ridge.', 'The tunnel runs for 8 km under the ridge.'],
    ['The boulder weighed 2 tonnes before it broke.', 'The boulder weighed 2,000 kg before it broke.'],
  ])
  quiet('a word has a synonym or another spelling', [
    ['The vessel was damaged by the storm.', 'The ship was wrecked by the gale.'],
    ['The theatre organised a season of farces.', 'The theater organized a season of farces.'],
    ['Two firefighters were injured.', 'Two firemen were hurt.'],
  ])
})
