import { expect, test } from 'vitest'
import { counted, independent, mayBeNone, ofOneMethod } from './difference.ts'

test('what was counted differs by what it differs', () => {
  expect(counted(540, 590)).toEqual({ kind: 'counted', value: 50 })
})

test('two estimates of one method that are off by the same factor differ by their true difference, off by it too', () => {
  // Truth 10 and 16; the method is anywhere between half and one and a half of it.
  const [left, right] = [10, 16].map((truth) => ({ value: truth, low: 0.5 * truth, high: 1.5 * truth }))
  expect(ofOneMethod(left, right)).toEqual({ kind: 'estimated', value: 6, low: 3, high: 9 })
  expect(ofOneMethod(right, left)).toEqual({ kind: 'estimated', value: -6, low: -9, high: -3 })
})

test('the interval of a difference holds the difference, also where the two intervals are not alike', () => {
  const left = { value: 10, low: 2, high: 11 }
  const right = { value: 12, low: 11, high: 30 }
  for (const difference of [ofOneMethod(left, right), independent(left, right)]) {
    expect(difference).toMatchObject({ kind: 'estimated', value: 2 })
    if (difference.kind !== 'estimated') continue
    expect(difference.low).toBeLessThanOrEqual(2)
    expect(difference.high).toBeGreaterThanOrEqual(2)
  }
})

test('independent errors add up by their squares', () => {
  const difference = independent({ value: 20, low: 17, high: 23 }, { value: 15, low: 11, high: 19 })
  expect(difference).toEqual({ kind: 'estimated', value: -5, low: -10, high: 0 })
  expect(mayBeNone(difference)).toBe(true)
  expect(mayBeNone(counted(1, 1))).toBe(false)
})
