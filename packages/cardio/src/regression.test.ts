import { expect, test } from 'vitest'
import { posteriorOf, residualsOf } from './regression.ts'

const one = Float64Array.of(1, 1, 1, 1)
const time = Float64Array.of(0, 1, 2, 3)
const flat = { mean: 0, sd: 1e6 }
const white = { correlation: 0, variance: 4 }

test('without a prior it is least squares', () => {
  const { mean, variance } = posteriorOf(
    { columns: [one, time], value: Float64Array.of(1, 3, 5, 7) },
    [flat, flat],
    white,
  )
  expect(mean[0]).toBeCloseTo(1, 6)
  expect(mean[1]).toBeCloseTo(2, 6)
  expect(variance[1]).toBeCloseTo(4 / 5, 6)
})

test('a prior pulls by its own precision', () => {
  const rows = { columns: [one], value: Float64Array.of(9, 11, 10, 10) }
  const { mean, variance } = posteriorOf(rows, [{ mean: 4, sd: 2 }], white)
  // Data: precision 1 around 10; prior: precision 1/4 around 4.
  expect(mean[0]).toBeCloseTo((10 + 1) / 1.25, 12)
  expect(variance[0]).toBeCloseTo(1 / 1.25, 12)
})

test('rows without a value do not count', () => {
  const with_ = posteriorOf(
    { columns: [one, time], value: Float64Array.of(1, Number.NaN, 5, 7) },
    [flat, flat],
    white,
  )
  const columns = [one.slice(1), Float64Array.of(0, 2, 3)]
  const without = posteriorOf({ columns, value: Float64Array.of(1, 5, 7) }, [flat, flat], white)
  expect(with_).toEqual(without)
})

test('correlated errors count as what is new in them', () => {
  const rows = { columns: [one], value: Float64Array.of(10, 12, Number.NaN, 8) }
  const { mean, variance } = posteriorOf(rows, [flat], { correlation: 0.5, variance: 4 })
  // Rows 0 and 3 begin runs and are scaled by √0.75; row 1 follows and is 12 − 5 of 0.5.
  const precision = (0.75 + 0.25 + 0.75) / 4
  expect(variance[0]).toBeCloseTo(1 / precision, 6)
  expect(mean[0]).toBeCloseTo((0.75 * 10 + 0.5 * 7 + 0.75 * 8) / 4 / precision, 6)
})

test('the evidence is greater for columns that explain more', () => {
  const value = Float64Array.of(0, 2, 4, 6)
  const prior = { mean: 0, sd: 10 }
  const good = posteriorOf({ columns: [time], value }, [prior], white)
  const bad = posteriorOf({ columns: [Float64Array.of(3, 2, 1, 0)], value }, [prior], white)
  expect(good.logEvidence).toBeGreaterThan(bad.logEvidence)
  // ½(b²/a − ln a) with a = 14/4 + 1/100 and b = 28/4.
  expect(good.logEvidence).toBeCloseTo((49 / 3.51 - Math.log(3.51)) / 2, 9)
})

test('residuals are what the columns leave', () => {
  const rest = residualsOf(
    { columns: [one, time], value: Float64Array.of(1, 3, Number.NaN, 8) },
    Float64Array.of(1, 2),
  )
  expect([...rest]).toEqual([0, 0, Number.NaN, 1])
})
