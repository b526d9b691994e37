import { expect, test } from 'vitest'
import { coverageOf } from './coverage.ts'

const ATHLETES = 1000

test('of 1,000 simulated athletes the 80 % interval holds the true energy for 760 to 840', () => {
  const { added, gross } = coverageOf(ATHLETES)
  expect(added).toBeGreaterThanOrEqual(0.76)
  expect(added).toBeLessThanOrEqual(0.84)
  expect(gross).toBeGreaterThanOrEqual(0.76)
  expect(gross).toBeLessThanOrEqual(0.84)
})
