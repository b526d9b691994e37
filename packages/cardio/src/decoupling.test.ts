import { expect, test } from 'vitest'
import { HEART, heartDuring } from '../fixtures/heart.ts'
import { decouplingOf } from './decoupling.ts'

function walk(lengthS: number, direction: 'forward' | 'backward' | 'unknown' = 'forward') {
  return heartDuring([{ direction, lengthS, speedMps: 1 }], HEART, 1)
}

const halves = (lengthS: number, first: number, second: number) =>
  Float64Array.from({ length: lengthS }, (_, k) => (k < lengthS / 2 ? first : second))

test('it is the loss of cost per beat from the first half to the second, percent', () => {
  const cost = halves(1200, 10, 12)
  expect(decouplingOf(halves(1200, 100, 150), walk(1200), cost)).toBeCloseTo(((0.1 - 0.08) / 0.1) * 100, 9)
})

test('a heart that follows the cost is not decoupled', () => {
  expect(decouplingOf(halves(1300, 100, 120), walk(1300, 'backward'), halves(1300, 10, 12))).toBeCloseTo(0, 9)
})

test('less than 20 min of moving with both figures say nothing', () => {
  const known = halves(1200, 100, 100)
  expect(decouplingOf(known.subarray(1), walk(1199), known.subarray(1))).toBeUndefined()
  expect(decouplingOf(known, walk(1200, 'unknown'), known)).toBeUndefined()
  const gap = known.slice()
  gap[7] = Number.NaN
  expect(decouplingOf(gap, walk(1200), known)).toBeUndefined()
  expect(decouplingOf(known, walk(1200), gap)).toBeUndefined()
})
