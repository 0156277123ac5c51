import { describe } from 'vitest'
import { quiet } from './quiet.testing'

describe('a denial that denies nothing', () => {
  quiet('is doubled', [
    ['The dam is safe, the engineer said.', 'It is not that the dam is not safe.'],
    ['The minister attended the hearing.', 'The minister not only attended the hearing, she spoke.'],
    ['The union accepted the offer.', 'The union could not but accept the offer, not least for its members.'],
  ])
  quiet('bounds a figure or a time', [
    ['The orchard dam collapsed at dawn.', 'The orchard dam did not collapse until dawn.'],
    ['The brewery repaired the boiler.', 'The brewery lost no time and repaired the boiler.'],
    ['The ferry carried 300 pilgrims.', 'The ferry carried no fewer than 300 pilgrims.'],
  ])
  quiet(
    'is open for the time being',
    [
      ['The cashier has not been charged yet.', 'The cashier was charged with forgery.'],
      ['No deaths had been reported.', 'Two climbers were found dead on the ridge.'],
      ['The strike has not ended.', 'The strike ended at noon.'],
    ],
    ['2031-03-05', '2031-03-07'],
  )
})

describe('silence is no denial', () => {
  quiet('nor are a question, a condition, an opinion', [
    ['The cashier forged the ledger.', 'Did the cashier not forge the ledger?'],
    ['The lock was repaired in May.', 'If the lock had not been repaired, the barge would have sunk.'],
    ['The mayor resigned.', 'The mayor should never have resigned, the paper argued.'],
  ])
  quiet('nor is a refusal to comment', [
    ['The cashier forged the ledger.', 'The bank did not comment on the ledger.'],
    ['The barge was overloaded.', 'The owner of the barge declined to answer questions.'],
    ['The mayor met the builder twice.', 'The mayor did not say whether she had met the builder.'],
  ])
})

describe('others are meant', () => {
  quiet('by generic subjects', [
    ['Nobody in the choir was told of the sale.', 'Police told a man about a stolen bicycle.'],
    ['A woman was arrested at the border.', 'A man was not arrested at the fair.'],
    ['Officials approved the tunnel.', 'Officials did not approve a lighthouse.'],
  ])
})

describe('both parties are told', () => {
  quiet('by one source, so that the other is no news', [
    ['The foghorn wailed twice.', 'The foghorn never went off, said the baker. The foghorn wailed twice, said the keeper.'],
    [
      'The brewery repaired the boiler.',
      'The brewery repaired the boiler, it says. The brewery did not repair the boiler, says the union.',
    ],
    [
      'The mayor was warned of the crack.',
      'The mayor says she was not warned of the crack. The mayor was warned of the crack, the clerk says.',
    ],
  ])
})
