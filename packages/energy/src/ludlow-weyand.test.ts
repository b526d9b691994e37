import { expect, test } from 'vitest'
import c from '../fixtures/ludlow-weyand-2017.json' with { type: 'json' }
import { ludlowWeyand } from './ludlow-weyand.ts'

test.each([
  [0.5, 0],
  [1.2, 4],
  [1.6, 12],
])('the equation as printed at %d m/s and %d %%', (speed, grade) => {
  const printed =
    c.rest + c.perPercent * grade + c.standing + (1 + c.squarePerPercent * grade) * c.square * speed ** 2
  expect(ludlowWeyand(speed, grade)).toBeCloseTo(printed, 12)
})

test('every decline is the printed share of the level', () => {
  const printed = c.rest + c.decline * (c.standing + c.square * 1.2 ** 2)
  expect(ludlowWeyand(1.2, -1)).toBeCloseTo(printed, 12)
  expect(ludlowWeyand(1.2, -15)).toBe(ludlowWeyand(1.2, -1))
})

test('NaN gives NaN', () => {
  expect(ludlowWeyand(Number.NaN, 0)).toBeNaN()
  expect(ludlowWeyand(1, Number.NaN)).toBeNaN()
})
