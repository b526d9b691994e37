import { expect, test } from 'vitest'
import { comparedIn, rangeIn, searchOf, textOfRange } from './address.ts'

test('an address leads back to what it was made from', () => {
  for (const compared of [
    { athleteId: 'a-1', what: 'workouts', left: 'w1', right: 'w_2' },
    { athleteId: 'a-1', what: 'workouts', left: undefined, right: 'w2' },
    { athleteId: 'a-1', what: 'periods', left: '2026-04-01_2026-04-30', right: undefined },
  ] as const) {
    expect(comparedIn(new URLSearchParams(searchOf(compared)), 'me')).toEqual(compared)
  }
})

test('an address that says nothing, or nonsense, is about one’s own workouts', () => {
  const nothing = { athleteId: 'me', what: 'workouts', left: undefined, right: undefined }
  expect(comparedIn(new URLSearchParams(''), 'me')).toEqual(nothing)
  expect(comparedIn(new URLSearchParams('athlete=../x&left=a/b&of=years'), 'me')).toEqual(nothing)
})

test('a side of two periods is a range of days', () => {
  expect(rangeIn('2026-05-01_2026-05-31')).toEqual({ from: '2026-05-01', to: '2026-05-31' })
  expect(rangeIn(textOfRange({ from: '2026-05-01', to: '2026-05-01' }))).toBeDefined()
  for (const text of [undefined, '', 'w1', '2026-05-02_2026-05-01', '2026-05-01']) {
    expect(rangeIn(text)).toBeUndefined()
  }
})
