import { expect, test } from 'vitest'
import { backwardVo2, forwardVo2 } from './metabolic-cost.ts'

// Worked values of the project's own review of the literature, section 2.5, mL/kg/min, given to two decimals.
test.each([
  [0.8, 0, 9.48, 12.84],
  [1.2, 0, 11.59, 16.14],
  [1.6, 0, 15.47, 22.21],
  [1, 5, 14.77, 19.15],
  [1.4, 10, 26.59, 33.58],
])('at %d m/s and %d %% walking costs what the equations say', (speedMps, gradePct, forward, backward) => {
  expect(Math.abs(forwardVo2(speedMps, gradePct) - forward)).toBeLessThan(0.02)
  expect(Math.abs(backwardVo2(speedMps, gradePct) - backward)).toBeLessThan(0.02)
})

test('downhill backward still costs more than forward', () => {
  expect(backwardVo2(1, -5)).toBeGreaterThan(forwardVo2(1, -5))
})
