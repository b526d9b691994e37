import { expect, test } from 'vitest'
import { axisTicks } from './axis-ticks.ts'

test('ticks are round and hold the values between them', () => {
  expect(axisTicks(0, 3.35)).toEqual([0, 1, 2, 3, 4])
  expect(axisTicks(0, 0.8)).toEqual([0, 0.2, 0.4, 0.6, 0.8])
  expect(axisTicks(-3, 12)).toEqual([-5, 0, 5, 10, 15])
  expect(axisTicks(0, 201)).toEqual([0, 50, 100, 150, 200, 250])
})

test('whatever the values, there are a few steps, all alike, around them', () => {
  for (let k = 1; k < 400; k++) {
    const [low, high] = [k % 3 === 0 ? -k / 7 : 0, 1.05 ** k / 50]
    const ticks = axisTicks(low, high)
    expect(ticks.length).toBeGreaterThan(2)
    expect(ticks.length).toBeLessThan(9)
    expect(ticks[0]).toBeLessThanOrEqual(low)
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(high * (1 - 1e-9))
  }
})

test('an axis of nothing reaches from zero to one', () => {
  expect(axisTicks(0, 0)).toEqual([0, 1])
  expect(axisTicks(Number.NaN, 1)).toEqual([0, 1])
})
