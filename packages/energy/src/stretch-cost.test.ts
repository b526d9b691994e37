import { expect, test } from 'vitest'
import { type Leg, walkOf } from '../fixtures/walk.ts'
import { gaitsAt, ratesAt } from './rates.ts'
import { type StretchCost, stretchCostOf, visitPriced } from './stretch-cost.ts'
import { stretchesOf } from './stretches.ts'

interface Recorded {
  readonly gradePct?: number
  readonly gradeSdPct?: number
  readonly speedSdMps?: number
}

function costOf(leg: Leg, { gradePct = 0, gradeSdPct = 0, speedSdMps = 0 }: Recorded = {}): StretchCost {
  const { seconds, bouts } = walkOf([leg])
  const grade = {
    gradePct: new Float64Array(leg.lengthS).fill(gradePct),
    gradeSdPct: new Float64Array(leg.lengthS).fill(gradeSdPct),
    isMeasured: true,
  }
  const measured = { ...seconds, speedSdMps: new Float64Array(leg.lengthS).fill(speedSdMps) }
  return stretchCostOf(stretchesOf(measured, bouts)[0], { seconds: measured, grade, model: 'lcda' })
}

const leg: Leg = { direction: 'backward', lengthS: 90, speedMps: 1.2, probability: 0.9 }

test('a steady stretch costs its minutes at its rates, and keeps what it was', () => {
  const rates = ratesAt('lcda', gaitsAt(1.2), 1.2, 3)
  const { total, ...cost } = costOf(leg, { gradePct: 3 })
  expect(cost).toMatchObject({ pricedS: 90, unpricedS: 0 })
  expect(cost.speedMps).toBeCloseTo(1.2, 12)
  expect(cost.gradePct).toBeCloseTo(3, 12)
  expect(cost.probability).toBeCloseTo(0.9, 12)
  for (const part of [
    'forward',
    'backward',
    'forwardAboveRest',
    'backwardAboveRest',
    'byLevel',
    'byLift',
  ] as const) {
    expect(total[part]).toBeCloseTo(1.5 * rates[part], 9)
  }
})

test('a run keeps what its multiplier moves', () => {
  expect(costOf({ ...leg, speedMps: 2.5 }).total.byRunning).toBeCloseTo(
    1.5 * ratesAt('lcda', gaitsAt(2.5), 2.5, 0).byRunning,
    9,
  )
})

test('an error of speed counts for the 10 s that it lasts', () => {
  const shared = 0.3 * Math.sqrt(10 / 90)
  const [less, more] = [1.2 - shared, 1.2 + shared].map((speed) => ratesAt('lcda', gaitsAt(1.2), speed, 0))
  const { bySpeed } = costOf(leg, { speedSdMps: 0.3 })
  expect(bySpeed.forward).toBeCloseTo(((more.forward - less.forward) / 2) * 1.5, 9)
  expect(bySpeed.backward).toBeCloseTo(((more.backward - less.backward) / 2) * 1.5, 9)
})

test('an error of speed in less than 10 s counts in full', () => {
  const [less, more] = [1, 1.4].map((speed) => ratesAt('lcda', gaitsAt(1.2), speed, 0))
  const { bySpeed } = costOf({ ...leg, lengthS: 6 }, { speedSdMps: 0.2 })
  expect(bySpeed.backward).toBeCloseTo(((more.backward - less.backward) / 2) * 0.1, 9)
})

test('an error of slope is shared by all seconds', () => {
  const [less, more] = [2, 4].map((grade) => ratesAt('lcda', gaitsAt(1.2), 1.2, grade))
  const { byGrade } = costOf(leg, { gradePct: 3, gradeSdPct: 1 })
  expect(byGrade.forward).toBeCloseTo(((more.forward - less.forward) / 2) * 1.5, 9)
  expect(byGrade.backward).toBeCloseTo(((more.backward - less.backward) / 2) * 1.5, 9)
})

test('an unknown error of speed is none', () => {
  expect(costOf(leg, { speedSdMps: Number.NaN }).bySpeed.backward).toBe(0)
})

test('standing costs what speed 0 does, whatever the speed says, and its error of speed is none', () => {
  const standing = costOf({ ...leg, direction: 'standing', speedMps: Number.NaN }, { speedSdMps: 0.4 })
  expect(standing.total.forward).toBeCloseTo(1.5 * ratesAt('lcda', gaitsAt(0), 0, 0).forward, 9)
  expect(standing.speedMps).toBe(0)
  expect(standing.bySpeed.forward).toBe(0)
})

test.each(['unknown', 'sideways'] as const)('%s has no price', (direction) => {
  expect(costOf({ ...leg, direction })).toMatchObject({ pricedS: 0, unpricedS: 90 })
})

test('a moving second without a speed has no price', () => {
  const { seconds, bouts } = walkOf([leg])
  seconds.speedMps[4] = Number.NaN
  const grade = { gradePct: new Float64Array(90), gradeSdPct: new Float64Array(90), isMeasured: true }
  const visited: number[] = []
  const count = visitPriced(stretchesOf(seconds, bouts)[0], { seconds, grade, model: 'lcda' }, (second) =>
    visited.push(second),
  )
  expect(count).toBe(89)
  expect(visited).not.toContain(4)
})

test('one second above the transition does not make a walk a run', () => {
  const { seconds, bouts } = walkOf([leg])
  seconds.speedMps[10] = 1.7
  const grade = { gradePct: new Float64Array(90), gradeSdPct: new Float64Array(90), isMeasured: true }
  visitPriced(
    stretchesOf(seconds, bouts)[0],
    { seconds, grade, model: 'lcda' },
    (second, speed, { byRunning }) => {
      expect(byRunning).toBe(0)
      expect(speed).toBe(second === 10 ? 1.7 : 1.2)
    },
  )
})
