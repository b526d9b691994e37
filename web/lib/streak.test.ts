import { expect, test } from 'vitest'
import { streakOf } from './streak.ts'

test.each([
  ['', 0, 0],
  ['.', 0, 0],
  ['x', 1, 0],
  ['xxx', 3, 0],
  // The week is not over yet.
  ['xxx.', 3, 0],
  // A week of rest does not end it, and is not counted before there is something on its other side.
  ['xx.xx', 4, 1],
  ['xx.xx.', 4, 1],
  ['.xx', 2, 0],
  ['x.x.x.x', 4, 3],
  // Two in a row do end it.
  ['xx..xx', 2, 0],
  ['xx..', 2, 0],
  ['xx...', 0, 0],
  ['x..', 1, 0],
])('after %j there are %i weeks with a session and %i of rest', (text, weeks, restWeeks) => {
  expect(streakOf([...text].map((mark) => ({ sessions: mark === 'x' ? 2 : 0 })))).toEqual({
    weeks,
    restWeeks,
  })
})

test('it equals the longest tail without two empty weeks in a row, of every history of ten weeks', () => {
  for (let bits = 0; bits < 1024; bits++) {
    const history = Array.from({ length: 10 }, (_, k) => (bits >> k) & 1)
    expect(streakOf(history.map((sessions) => ({ sessions })))).toEqual(byHand(history))
  }
})

/** By text: an empty last week is left out, and what comes before the last two empty weeks in a row. */
function byHand(history: readonly number[]) {
  const tail = history.join('').replace(/0$/, '').split('00').at(-1) ?? ''
  const run = tail.replace(/^0+|0+$/g, '')
  return { weeks: run.replaceAll('0', '').length, restWeeks: run.replaceAll('1', '').length }
}
