import { expect, test } from 'vitest'
import { ANALYSIS } from '../fixtures/analysis.ts'
import format from '../messages/en/format.json'
import english from '../messages/en/workout.json'
import { wordsOf } from '../messages/words.ts'
import { headlineOf } from './headline.ts'
import { formatIn } from './use-format.ts'

const T = wordsOf<'workout'>('en', english)
const FORMAT = formatIn('en-GB', 'metric', wordsOf<'format'>('en', format))

test('the headline says how long, how far, and at what cost with its interval', () => {
  expect(headlineOf(ANALYSIS, null, FORMAT, T)).toEqual({
    title: 'You walked backward 10:00 min over 480 m.',
    detail: 'It cost 14.7 kcal (10.1 to 19.5) more than walking the same way forward.',
  })
})

test('a coach reads the name of the athlete, and runs are runs', () => {
  expect(headlineOf({ ...ANALYSIS, sport: 'running' }, 'Ada', FORMAT, T).title).toMatch(/^Ada ran backward/)
})

test('an undecided recording is never told as forward, and carries no figure', () => {
  const { title, detail } = headlineOf(
    { ...ANALYSIS, direction: { ...ANALYSIS.direction, status: 'undecided', reason: 'NO_HEADING' } },
    null,
    FORMAT,
    T,
  )
  expect(title).toMatch(/^Undecided/)
  expect(title + detail).not.toMatch(/\d/)
})

test('a workout without backward walking says so', () => {
  const totals = { ...ANALYSIS.direction.totals, backwardS: 0, backwardM: 0 }
  const none = { ...ANALYSIS, direction: { ...ANALYSIS.direction, totals } }
  expect(headlineOf(none, null, FORMAT, T)).toEqual({
    title: 'You did not walk backward in this workout.',
    detail: '',
  })
})

test('a cost that is lower is told as less, with the ends in order', () => {
  const backward = { ...ANALYSIS.energy!.backward, addedKcal: -2, addedLowKcal: -3, addedHighKcal: -1 }
  const cheaper = { ...ANALYSIS, energy: { ...ANALYSIS.energy!, backward } }
  expect(headlineOf(cheaper, null, FORMAT, T).detail).toBe(
    'It cost 2.0 kcal (1.0 to 3.0) less than walking the same way forward.',
  )
})

test('a cost that cannot be said is not left out in silence', () => {
  expect(headlineOf({ ...ANALYSIS, energy: null }, null, FORMAT, T).detail).toMatch(/cannot be said/)
})
