import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'

const found = (a: string, b: string) => queue(between(a, b)).filter((kind) => kind.startsWith('negation'))

describe('a denial against an affirmation', () => {
  it.each([
    ['the same verb', 'The orchard dam collapsed at dawn.', 'The orchard dam did not collapse.'],
    ['another verb of the class', 'The foghorn wailed twice.', 'The foghorn never went off.'],
    ['a phrase with words between its parts', 'The regatta went ahead as planned.', 'The harbour board put the regatta off.'],
    ['a noun that tells the deed', 'The academy suspended the fencer.', 'No suspension was imposed on the fencer.'],
    ['a verb that denies', 'The brewery repaired the boiler in spring.', 'The brewery failed to repair the boiler.'],
    ['a word of denial behind the verb', 'The abbey received a threat on Friday.', 'The abbey had received no threat at all.'],
    ['a pronoun', 'Nora Feld was aware of the crack in the hull.', 'Nora Feld spoke first. She had heard nothing of the crack.'],
  ])('is found by %s', (_how, a, b) => {
    expect(found(a, b)).toEqual(['negation/conflict'])
  })
  it.each([
    ['harm', 'Nobody was hurt when the stage fell.', 'A porter was taken to hospital with a broken arm.'],
    ['death', 'There were no deaths.', 'Two climbers died on the ridge.'],
    ['arrests', 'Not a single person was arrested.', 'Police detained four pickets.'],
  ])('for everyone excludes each single case: %s', (_topic, a, b) => {
    expect(found(a, b)).toEqual(['negation/conflict'])
  })
  it.each([
    ['whether another thing happened', 'The orchard dam collapsed at dawn.', 'The mill race did not collapse.'],
    ['what somebody did not say', 'The foghorn wailed twice.', 'The keeper did not say whether the foghorn wailed.'],
    ['a condition', 'The brewery repaired the boiler.', 'Unless the brewery repaired the boiler, it would not be insured.'],
    ['a doubled denial', 'The brewery repaired the boiler.', 'The brewery never failed to repair the boiler.'],
    ['a possibility', 'The orchard dam collapsed at dawn.', 'The orchard dam may not have collapsed.'],
    [
      'what stands beside the denied verb',
      'The port imposed sanctions on the line.',
      'The line did not violate the sanctions of the port.',
    ],
    ['a test that was failed', 'The sailor took a test on the pier.', 'The sailor failed a test on the pier.'],
  ])('is not seen in %s', (_why, a, b) => {
    expect(found(a, b)).toEqual([])
  })
  it('is closed where the other source says the same elsewhere', () => {
    expect(
      found('The foghorn wailed twice.', 'The foghorn never went off, said the baker. The foghorn wailed twice, said the keeper.'),
    ).toEqual([])
  })
})

describe('a word against its contrary', () => {
  it.each([
    ['courts', 'The cashier was acquitted.', 'The cashier was found guilty.'],
    ['insurance', 'The barge was insured.', 'The barge was uninsured.'],
    ['damage', 'The organ was undamaged by the flood.', 'The flood wrecked the organ.'],
    ['prices', 'Barley fell against rye within minutes of the auction.', 'Barley firmed against rye in the minutes after the auction.'],
  ])('is found in %s', (_topic, a, b) => {
    expect(found(a, b)).toEqual(['negation/conflict'])
  })
  it.each([
    ['a thing opens and closes', 'The pool closed at noon.', 'The pool opened at nine.'],
    ['prices rise and fall', 'Barley fell in May.', 'Barley rose in June.'],
    ['other people are meant', 'The cashier was acquitted.', 'The forger was found guilty.'],
  ])('is none where %s', (_why, a, b) => {
    expect(found(a, b)).toEqual([])
  })
})

describe('a thing that is not there', () => {
  it.each([
    ['found', 'The thieves used a forged letter.', 'There was no forged letter.'],
    ['looked for', 'The raid was aimed at a powder store.', 'Divers found no trace of a powder store.'],
  ])('is missed where the other source has it: %s', (_how, a, b) => {
    expect(found(a, b)).toEqual(['negation/conflict'])
  })
  it.each([
    ['it is another kind of it', 'The thieves used a ladder and a letter.', 'There was no forged passport.'],
    ['something is denied of it', 'The timetable lists a night train over the viaduct.', 'No night train will stop on the viaduct.'],
    ['it only qualifies another noun', 'The head of powder research spoke.', 'There was no powder in the shed.'],
  ])('is not missed where %s', (_why, a, b) => {
    expect(found(a, b)).toEqual([])
  })
})

describe('a denial on another day', () => {
  const verdicts = (a: string, b: string, later: string) =>
    between(a, b, ['2031-03-05', later])
      .filter(({ type }) => type === 'negation')
      .map(({ verdict }) => verdict)
  it('is an update where it held for the time being', () => {
    expect(verdicts('The cashier has not been charged.', 'The cashier was charged with forgery.', '2031-03-06')).toEqual(['update'])
  })
  it('stays a conflict where it tells what happened', () => {
    expect(verdicts('The foghorn never went off.', 'The foghorn wailed twice.', '2031-03-06')).toEqual(['conflict'])
  })
  it('is an update of a plan only after some days', () => {
    const told = (later: string) => verdicts('The cashier will not appeal.', 'The cashier is lodging an appeal.', later)
    expect(told('2031-03-07')).toEqual(['conflict'])
    expect(told('2031-03-08')).toEqual(['update'])
  })
})

describe('what goes on in one source and has ended in the other', () => {
  it.each([
    ['a service', 'The night ferry has been suspended.', 'The night ferry continues as usual.'],
    ['an office', 'The harbour pilot was dismissed on Monday.', 'The harbour pilot remains in office.'],
    ['a sale', 'Sales of the kettle were halted.', 'The kettle is still on sale in Tenby.'],
  ])('is found in %s', (_topic, a, b) => {
    expect(found(a, b)).toEqual(['negation/conflict'])
  })
  it.each([
    ['another subject', 'The night ferry has been suspended.', 'The bakery continues as usual.'],
    ['its end that lasts', 'The toll road was shut at noon.', 'The toll road remains closed.'],
    ['a thing that stands still', 'The paper mill was shut at noon.', 'The paper mill wheel stood still.'],
    ['what would have happened', 'The lamp festival continues.', 'A storm would have stopped the lamp festival.'],
  ])('is none in %s', (_why, a, b) => {
    expect(found(a, b)).toEqual([])
  })
})

describe('words that assert nothing', () => {
  it.each([
    ['an intention', 'The gallery sold the urn.', 'The gallery has an intention to sell no urn.'],
    ['a request', 'The weir was repaired.', 'Villagers asked the board to leave the weir unrepaired.'],
    ['a preposition', 'The list includes the chapel.', 'The list excludes nothing, including the chapel.'],
  ])('are those of %s', (_what, a, b) => {
    expect(found(a, b)).toEqual([])
  })
  it('are none where something could not be done', () => {
    expect(found('The divers opened the hatch.', 'The divers could not open the hatch.')).toEqual(['negation/conflict'])
  })
})

describe('silence of one body', () => {
  it('contradicts what the same body said', () => {
    expect(found('The brewery disclosed the recipe on Monday.', 'The brewery did not disclose the recipe.')).toEqual(['negation/conflict'])
  })
  it('contradicts nothing that another said', () => {
    expect(found('The rival disclosed the recipe on Monday.', 'The brewery did not disclose the recipe.')).toEqual([])
  })
})

describe('what is named after "not"', () => {
  it('is denied beside what it is set against', () => {
    expect(found('The mast is carved from oak.', 'The mast is carved from ash and not from oak.')).toEqual(['negation/conflict'])
  })
  it('denies nothing where it merely adds', () => {
    expect(found('The mast is carved from oak.', 'The mast is carved not only from oak.')).toEqual([])
  })
})

describe('who is meant by an office', () => {
  it('is the one who holds it in that text', () => {
    expect(
      found('The mayor, Edda Voss, heard it at noon. Nobody had called Voss.', 'The mayor of Marlow was informed on Tuesday evening.'),
    ).toEqual(['negation/conflict'])
  })
  it('is nobody for sure where two hold it', () => {
    expect(
      found(
        'The mayor, Edda Voss, and the mayor, Jan Oster, heard it at noon. Nobody had called Voss.',
        'The mayor of Tarn was informed on Tuesday evening.',
      ),
    ).toEqual([])
  })
})

describe('what the parties of a story say', () => {
  it('is a dispute where one source reports both sides', () => {
    const both = 'According to the guild, the weir was repaired in spring. According to the millers, the weir was not repaired in spring.'
    expect(between('According to the guild, the weir was repaired in spring.', both).map(({ verdict }) => verdict)).toEqual(['dispute'])
  })
  it('is a conflict where each source reports one', () => {
    expect(
      between('According to the guild, the weir was repaired.', 'According to the millers, the weir was not repaired.').map(
        ({ verdict }) => verdict,
      ),
    ).toEqual(['conflict'])
  })
})

describe('the only telling of its kind', () => {
  it.each([
    ['a demand', 'The thieves demand 40 crowns of the parish.', 'No demand has reached the parish.'],
    ['a warning', 'The crew had no warning of the squall.', 'A warning was received on the bridge, the owner of the crew’s boat wrote.'],
    ['an inspection', 'The roof was surveyed in spring by the abbey.', 'No inspection of the abbey was made for nine years.'],
  ])('is excluded by a "no" that shares little else: %s', (_what, a, b) => expect(found(a, b)).toContain('negation/conflict'))
  it('is not where nothing else is shared', () => {
    expect(found('Nobody inspected the roof of the abbey.', 'The kitchen was surveyed in spring.')).toEqual([])
  })
  it('is not where the one source tells of several', () => {
    expect(
      found(
        'The cook was warned of rats. The baker was warned of mice. A warning of moths came late.',
        'The tailor had no warning at all.',
      ),
    ).toEqual([])
  })
})

describe('what runs and what stands still', () => {
  it.each([
    ['The cider press is running at full tilt.', 'The cider press stands idle.'],
    ['The lantern stayed on its hook.', 'The lantern crashed into the nave.'],
    ['The mail coach to Tarvin runs normally.', 'The mail coach to Tarvin has been cancelled.'],
  ])('exclude each other: %s / %s', (a, b) => expect(found(a, b)).toEqual(['negation/conflict']))
  it.each([
    ['The cider press is running.', 'The oil mill stands idle.'],
    ['The lantern stayed on its hook.', 'The altar crashed into the nave.'],
    ['The mail coach to Tarvin runs normally.', 'The hay market has been cancelled.'],
  ])('do not where they are said of two things: %s / %s', (a, b) => expect(found(a, b)).toEqual([]))
})
