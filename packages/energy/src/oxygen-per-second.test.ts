import { expect, test } from 'vitest'
import { walkOf } from '../fixtures/walk.ts'
import { oxygenPerSecond } from './oxygen-per-second.ts'
import { noviceFactor } from './practice.ts'
import { gaitsAt, ratesAt } from './rates.ts'
import { sessionEnergy } from './session-energy.ts'

const walk = walkOf([
  { direction: 'forward', lengthS: 30, speedMps: 1.1 },
  { direction: 'backward', lengthS: 30, speedMps: 0.9 },
  { direction: 'unknown', lengthS: 2, speedMps: 0.9 },
])
const context = { ...walk, athlete: { massKg: 60, backwardSessions: 2 }, year: 2026 }

test('each second has the uptake of its direction, and none without a price', () => {
  const oxygen = oxygenPerSecond(context)
  expect(oxygen[0]).toBe(ratesAt('lcda', gaitsAt(1.1), 1.1, 0).forward)
  expect(oxygen[45]).toBeCloseTo(noviceFactor(2).mean * ratesAt('lcda', gaitsAt(0.9), 0.9, 0).backward, 12)
  expect([...oxygen.subarray(60)]).toEqual([Number.NaN, Number.NaN])
})

test('the uptakes add up to the energy of the session', () => {
  const sum = oxygenPerSecond(context).reduce((total, rate) => total + (Number.isNaN(rate) ? 0 : rate), 0)
  expect((sum / 60) * 60 * (20.9 / 4184)).toBeCloseTo(sessionEnergy(context).grossKcal, 9)
})
