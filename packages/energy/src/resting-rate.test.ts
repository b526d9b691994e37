import { expect, test } from 'vitest'
import printed from '../fixtures/resting-rate.json' with { type: 'json' }
import { restingRate } from './resting-rate.ts'

const body = { massKg: 71, heightM: 1.76, ageY: 41 }
const sexes = ['female', 'male'] as const

test.each(sexes)('Mifflin for a %s is the equation as printed', (sex) => {
  const { perKg, perCm, perYear, [sex]: constant } = printed.mifflin
  expect(restingRate('mifflin', body, sex)).toBeCloseTo(perKg * 71 + perCm * 176 + perYear * 41 + constant, 9)
})

for (const sex of sexes) {
  test.each(printed.henry[sex])(`Henry for a ${sex} of $ageY is the row as printed`, (row) => {
    const expected = row.perKg * 71 + row.perM * 1.76 + row.constant
    expect(restingRate('henry', { ...body, ageY: row.ageY }, sex)).toBeCloseTo(expected, 9)
  })
}

test.each(['mifflin', 'henry'] as const)('%s without a sex is the mean of both', (model) => {
  const both = restingRate(model, body, 'female') + restingRate(model, body, 'male')
  expect(restingRate(model, body)).toBeCloseTo(both / 2, 9)
})

test.each(['mifflin', 'henry'] as const)('%s of NaN is NaN', (model) => {
  expect(restingRate(model, { ...body, ageY: Number.NaN }, 'male')).toBeNaN()
})
