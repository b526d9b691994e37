import { expect, test } from 'vitest'
import oxygen from '../fixtures/oxygen.json' with { type: 'json' }
import {
  JOULES_PER_KCAL,
  JOULES_PER_ML_OXYGEN,
  kcalOf,
  kcalPerLitreOxygen,
  oxygenOf,
  REST_ML_KG_MIN,
} from './oxygen.ts'

test('power becomes oxygen uptake by the printed conversion', () => {
  expect(oxygenOf(4.414)).toBeCloseTo((4.414 * 60) / oxygen.joulesPerMl, 12)
})

test('oxygen becomes energy by the same conversion, so that watts stay watts', () => {
  expect(kcalOf(oxygenOf(4), 70)).toBeCloseTo((4 * 70 * 60) / oxygen.joulesPerKcal, 12)
  expect([JOULES_PER_ML_OXYGEN, JOULES_PER_KCAL, REST_ML_KG_MIN]).toEqual([
    oxygen.joulesPerMl,
    oxygen.joulesPerKcal,
    oxygen.rest,
  ])
})

test('the energy of a litre is the printed line', () => {
  const { fat, slope, fatRatio } = oxygen.line
  for (const ratio of [0.75, 0.88, 0.97]) {
    expect(kcalPerLitreOxygen(ratio)).toBeCloseTo(fat + slope * (ratio - fatRatio), 12)
  }
})

test.each(oxygen.checks)('a litre at $exchangeRatio is worth about $kcalPerLitre kcal', (check) => {
  expect(Math.abs(kcalPerLitreOxygen(check.exchangeRatio) - check.kcalPerLitre)).toBeLessThan(0.006)
})

test('NaN gives NaN', () => {
  expect(oxygenOf(Number.NaN)).toBeNaN()
  expect(kcalOf(Number.NaN, 70)).toBeNaN()
  expect(kcalPerLitreOxygen(Number.NaN)).toBeNaN()
})
