import { expect, test } from 'vitest'
import { personOf } from './person.ts'
import { noviceFactor } from './practice.ts'
import { restingRate } from './resting-rate.ts'

const known = {
  massKg: 80,
  heightM: 1.8,
  birthYear: 1990,
  sex: 'male',
  backwardSessions: 5,
} as const

const DAY_S = 86_400

test('an athlete who said everything is taken at their word', () => {
  const person = personOf(known, 2026)
  const rate = restingRate('mifflin', { massKg: 80, heightM: 1.8, ageY: 36 }, 'male')
  expect(person.massKg).toBe(80)
  expect(person.massSdKg).toBeCloseTo(1.6, 12)
  expect(person.restingKcalPerS).toBeCloseTo(rate / DAY_S, 12)
  expect(person.restingSdKcalPerS).toBeCloseTo((0.1 * rate) / DAY_S, 12)
  expect(person.novice).toEqual(noviceFactor(5))
  expect(person.warnings).toEqual([])
})

test('the resting model can be chosen', () => {
  const rate = restingRate('henry', { massKg: 80, heightM: 1.8, ageY: 36 }, 'male')
  expect(personOf(known, 2026, 'henry').restingKcalPerS).toBeCloseTo(rate / DAY_S, 12)
})

test('everything that is missing is assumed, said, and makes the resting rate less certain', () => {
  const person = personOf({}, 2026)
  expect(person.warnings.map(({ code }) => code)).toEqual([
    'MASS_ASSUMED',
    'HEIGHT_ASSUMED',
    'AGE_ASSUMED',
    'SEX_ASSUMED',
    'PRACTICE_ASSUMED',
  ])
  expect([person.massKg, person.massSdKg]).toEqual([70, 15])
  // Mifflin of 70 kg, 1.70 m, 40 years, mean of the sexes; 15 kg, 0.1 m, 15 years and half of 166 kcal.
  const rate = 700 + 1062.5 - 200 - 78
  expect(person.restingKcalPerS * DAY_S).toBeCloseTo(rate, 6)
  expect(person.restingSdKcalPerS * DAY_S).toBeCloseTo(Math.hypot(0.1 * rate, 150, 62.5, 75, 83), 6)
})

test.each([
  ['MASS_ASSUMED', { ...known, massKg: 0 }],
  ['MASS_ASSUMED', { ...known, massKg: Number.NaN }],
  ['HEIGHT_ASSUMED', { ...known, heightM: -1 }],
  ['AGE_ASSUMED', { ...known, birthYear: 2026 }],
])('a value that no person has counts as missing: %s', (code, athlete) => {
  expect(personOf(athlete, 2026).warnings.map((warning) => warning.code)).toEqual([code])
})
