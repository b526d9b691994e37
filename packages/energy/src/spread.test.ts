import { expect, test } from 'vitest'
import backward from '../fixtures/backward.json' with { type: 'json' }
import { kcalOf } from './oxygen.ts'
import {
  FORWARD_COST_SD,
  figureOf,
  halfWidthOf,
  INTERVAL_DEVIATIONS,
  INTERVAL_LEVEL,
  OXYGEN_ENERGY_SD,
  spreadOf,
  sumOf,
} from './spread.ts'
import type { StretchCost } from './stretch-cost.ts'
import type { Walker } from './walker.ts'

const cost: StretchCost = {
  stretch: { startS: 0, endS: 60, direction: 'backward', bout: 0 },
  pricedS: 60,
  unpricedS: 0,
  speedMps: 1.2,
  gradePct: 2,
  probability: 0.95,
  total: {
    forward: 12,
    backward: 17,
    forwardAboveRest: 8.5,
    backwardAboveRest: 13.5,
    byLevel: 1.5,
    byLift: 0.4,
    byRunning: 0.2,
  },
  bySpeed: { forward: 0.3, backward: 0.5 },
  byGrade: { forward: 0.7, backward: 0.8 },
}

const walker: Walker = { massKg: 80, massSdKg: 4, factor: { mean: 1.1, sd: 0.05 }, isPersonal: false }

const ADDED = { backward: 1, forward: -1 }
const kcal = (oxygen: number) => kcalOf(oxygen, 80)

test('a figure is its combination of both costs, the backward one with the factor of the walker', () => {
  expect(figureOf(cost, walker, ADDED)).toBeCloseTo(kcal(1.1 * 17 - 12), 12)
  expect(figureOf(cost, walker, { backward: 0, forward: 1 })).toBeCloseTo(kcal(12), 12)
})

test('every source moves the added energy by its own deviation', () => {
  const figure = kcal(1.1 * 17 - 12)
  const { shared, ownVariance } = spreadOf(cost, walker, ADDED)
  const expected = [
    (figure * 4) / 80,
    figure * OXYGEN_ENERGY_SD,
    kcal(FORWARD_COST_SD * (1.1 * 13.5 - 8.5)),
    kcal(1.1 * 1.5),
    kcal(1.1 * 0.4),
    kcal(1.1 * 0.2),
    kcal(0.05 * 17),
    kcal(1.1 * 0.8 - 0.7),
  ]
  expect(shared).toHaveLength(expected.length)
  for (const [k, deviation] of expected.entries()) expect(shared[k]).toBeCloseTo(deviation, 9)
  expect(ownVariance).toBeCloseTo(kcal(1.1 * 0.5 - 0.3) ** 2 + 0.05 * figure ** 2, 9)
})

test('a personal factor stands for the multipliers', () => {
  const { shared } = spreadOf(cost, { ...walker, isPersonal: true }, ADDED)
  expect(shared.slice(3, 6)).toEqual([0, 0, 0])
  expect(shared[6]).toBeCloseTo(kcal(0.05 * 17), 9)
})

test('standing cannot be in the wrong direction', () => {
  const standing = { ...cost, stretch: { ...cost.stretch, direction: 'standing' as const } }
  expect(spreadOf(standing, walker, ADDED).ownVariance).toBeCloseTo(kcal(1.1 * 0.5 - 0.3) ** 2, 9)
})

test('shared sources add up before they are squared, own ones after', () => {
  const sum = sumOf([
    { shared: [3, -1], ownVariance: 4 },
    { shared: [1, -2], ownVariance: 5 },
  ])
  expect(sum).toEqual({ shared: [4, -3], ownVariance: 9 })
  expect(halfWidthOf(sum)).toBeCloseTo(1.2816 * Math.sqrt(16 + 9 + 9), 12)
})

test('nothing has no width', () => {
  expect(halfWidthOf(sumOf([]))).toBe(0)
})

test('the constants are those documented', () => {
  expect(FORWARD_COST_SD).toBe(backward.choices.forwardCostSd)
  expect(OXYGEN_ENERGY_SD).toBeCloseTo((4.686 + 1.232 * 0.193) / (4.686 + 1.232 * 0.143) - 1, 12)
  expect([INTERVAL_LEVEL, INTERVAL_DEVIATIONS]).toEqual([0.8, 1.2816])
})
