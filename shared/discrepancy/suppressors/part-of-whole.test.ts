import { describe } from 'vitest'
import { quiet } from './quiet.testing'

describe('a part is not the whole', () => {
  quiet('a part is named', [
    ['The blast injured 14 workers, including three apprentices.', 'Among the injured were three apprentices; 14 workers in all.'],
    ['The avalanche buried nine climbers.', 'Another two climbers were hurt near the hut.'],
    ['The museum lost six vases.', 'Two of the vases were found in a barn.'],
  ])
})
