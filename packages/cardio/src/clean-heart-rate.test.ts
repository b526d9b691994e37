import { expect, test } from 'vitest'
import { cleanHeartRate } from './clean-heart-rate.ts'

function steady(lengthS: number, changes: Record<number, number> = {}): Float64Array {
  return Float64Array.from({ length: lengthS }, (_, k) => changes[k] ?? 100)
}

test('a plausible rate stays as it is', () => {
  const bpm = Float64Array.from({ length: 60 }, (_, k) => 80 + k)
  expect(cleanHeartRate(bpm)).toEqual(bpm)
})

test('impossible rates become NaN, the ends of the possible stay', () => {
  expect([...cleanHeartRate(Float64Array.of(29.9, 30, 30))]).toEqual([Number.NaN, 30, 30])
  expect([...cleanHeartRate(Float64Array.of(230, 230, 230.1))]).toEqual([230, 230, Number.NaN])
})

test('a spike becomes NaN, and its neighbours stay', () => {
  const clean = cleanHeartRate(steady(40, { 20: 120.1, 21: 79.9 }))
  expect([clean[19], clean[20], clean[21], clean[22]]).toEqual([100, Number.NaN, Number.NaN, 100])
})

test('20 bpm off is no spike yet', () => {
  expect(cleanHeartRate(steady(40, { 20: 120, 30: 80 }))).toEqual(steady(40, { 20: 120, 30: 80 }))
})

test('a spike of 7 s is one, a jump of 8 s is not', () => {
  const jump = (lengthS: number) =>
    cleanHeartRate(steady(60, Object.fromEntries(Array.from({ length: lengthS }, (_, k) => [20 + k, 150]))))
  expect(jump(7)[23]).toBeNaN()
  expect(jump(8)[23]).toBe(150)
})

test('the median of an even number of neighbours is the mean of the middle two', () => {
  const bpm = Float64Array.of(100, 100, 140, 140, 119, Number.NaN)
  // Of 100, 100, 119, 140 and 140 the middle is 119; without it the middle would be 120.
  expect(cleanHeartRate(bpm)[2]).toBeNaN()
  expect(cleanHeartRate(Float64Array.of(100, 100, 140, 140))).toEqual(Float64Array.of(100, 100, 140, 140))
})

test('gaps stay gaps', () => {
  const bpm = steady(30, { 10: Number.NaN, 11: Number.NaN })
  expect(cleanHeartRate(bpm)).toEqual(bpm)
})

test('nothing gives nothing', () => expect(cleanHeartRate(new Float64Array())).toEqual(new Float64Array()))
