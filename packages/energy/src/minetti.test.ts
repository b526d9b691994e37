import { expect, test } from 'vitest'
import minetti from '../fixtures/minetti-2002.json' with { type: 'json' }
import { MINETTI_LIMIT, minettiRunning, minettiWalking } from './minetti.ts'

const gaits = [
  { name: 'walking', cost: minettiWalking, ...minetti.walk },
  { name: 'running', cost: minettiRunning, ...minetti.run },
]

for (const { name, cost, fit, measured } of gaits) {
  test.each([-0.45, -0.3, -0.1, 0, 0.1, 0.3, 0.45])(`${name} at %d is the polynomial as printed`, (i) => {
    expect(cost(i)).toBeCloseTo(
      fit.reduce((sum, coefficient, k) => sum + coefficient * i ** (5 - k), 0),
      12,
    )
  })

  // The tolerances are just above what the published fits achieve; level walking is known to be poor.
  test.each(measured)(`${name} at $gradient is near the measured $cost`, (row) => {
    expect(Math.abs(cost(row.gradient) - row.cost)).toBeLessThan(row.tolerance)
  })

  test(`${name} is held beyond the measured slopes`, () => {
    expect(MINETTI_LIMIT).toBe(minetti.limit)
    expect(cost(2)).toBe(cost(0.45))
    expect(cost(-2)).toBe(cost(-0.45))
  })

  test(`${name} on a slope of NaN is NaN`, () => expect(cost(Number.NaN)).toBeNaN())
}
