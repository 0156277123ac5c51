import { expect, test } from 'vitest'
import { prepareText } from '../text/anchor'
import { anchorsOf } from '../text/passage'
import { carried } from './carry'

const text =
  'The ferry left Marhavn at nine and carried two hundred people. Its captain reported fog near the lighthouse. At half past nine the pumps were started at once.'

function marked(...words: readonly string[]) {
  return {
    anchors: anchorsOf(
      text,
      words.map((one) => ({ start: text.indexOf(one), end: text.indexOf(one) + one.length })),
    ),
    state: { kind: 'exact' as const },
  }
}

test('a passage is in its place, moved or reworded with the words it had, and its anchors are those of the later text', () => {
  const passage = marked('reported fog near the lighthouse')
  expect(carried(passage, prepareText(text))).toEqual(passage)
  const moved = carried(passage, prepareText(`Updated. ${text}`))
  expect(moved.state).toEqual({ kind: 'moved' })
  expect(moved.anchors[0]?.start).toBe((passage.anchors[0]?.start ?? 0) + 9)
  const reworded = carried(passage, prepareText(text.replace('fog near', 'thick fog near')))
  expect(reworded.state).toMatchObject({ kind: 'reworded', was: 'reported fog near the lighthouse' })
  expect(reworded.anchors[0]?.exact).toBe('reported thick fog near the lighthouse')
})

test('a passage that is gone keeps its old words and surroundings, and waits', () => {
  const passage = marked('reported fog near the lighthouse')
  const later = prepareText(text.replace(' Its captain reported fog near the lighthouse.', ''))
  expect(carried(passage, later)).toEqual({ anchors: passage.anchors, state: { kind: 'lost', kept: false } })
})

test('half of a passage is no passage', () => {
  const passage = marked('carried two hundred people', 'the pumps were started at once')
  expect(passage.anchors).toHaveLength(2)
  expect(
    carried(passage, prepareText(text.replace(', the pumps were started at once', '').replace(' the pumps were started at once', ''))).state
      .kind,
  ).toBe('lost')
  expect(carried(passage, prepareText(`Updated. ${text}`)).anchors).toHaveLength(2)
})

test('a lost passage is found when its words are back, unless a person keeps it without a place', () => {
  const lost = { ...marked('two hundred people'), state: { kind: 'lost' as const, kept: false } }
  expect(carried(lost, prepareText('Other words.'))).toEqual(lost)
  expect(carried(lost, prepareText(text))).toEqual({ ...lost, state: { kind: 'exact' } })
  const kept = { ...lost, state: { kind: 'lost' as const, kept: true } }
  expect(carried(kept, prepareText(text))).toEqual(kept)
})
