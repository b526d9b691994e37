import { expect, test } from 'vitest'
import backward from '../fixtures/backward.json' with { type: 'json' }
import { forwardCost } from './forward-cost.ts'
import { gaitsAt, ratesAt } from './rates.ts'

const { choices } = backward

test('walking backward is the two-part model on the forward cost, and each multiplier moves its own part', () => {
  const level = forwardCost('lcda', 'walk', 1.2, 0)
  const lift = forwardCost('lcda', 'walk', 1.2, 6) - level
  const rates = ratesAt('lcda', gaitsAt(1.2), 1.2, 6)
  expect(rates.forward).toBeCloseTo(level + lift, 12)
  expect(rates.backward).toBeCloseTo(3.5 + backward.level * (level - 3.5) + backward.lift * lift, 12)
  expect(rates.forwardAboveRest).toBeCloseTo(rates.forward - 3.5, 12)
  expect(rates.backwardAboveRest).toBeCloseTo(rates.backward - 3.5, 12)
  expect(rates.byLevel).toBeCloseTo(choices.levelSd * (level - 3.5), 12)
  expect(rates.byLift).toBeCloseTo(choices.liftSd * lift, 12)
  expect(rates.byRunning).toBe(0)
})

test('between the transitions people run backward where they walk forward', () => {
  expect(gaitsAt(1.63)).toEqual({ forward: 'walk', backward: 'walk' })
  expect(gaitsAt(1.64)).toEqual({ forward: 'walk', backward: 'run' })
  expect(gaitsAt(2.01)).toEqual({ forward: 'run', backward: 'run' })
  const running = forwardCost('lcda', 'run', 1.8, 2)
  const rates = ratesAt('lcda', gaitsAt(1.8), 1.8, 2)
  expect(rates.forward).toBe(forwardCost('lcda', 'walk', 1.8, 2))
  expect(rates.backward).toBeCloseTo(backward.running * running, 12)
  expect(rates.backwardAboveRest).toBeCloseTo(backward.running * (running - 3.5), 12)
  expect(rates.forwardAboveRest).toBeCloseTo(rates.forward - 3.5, 12)
  expect(rates.byRunning).toBeCloseTo(choices.runningSd * running, 12)
  expect([rates.byLevel, rates.byLift]).toEqual([0, 0])
})

test('running is running in both directions above both transitions', () => {
  const rates = ratesAt('lcda', gaitsAt(3), 3, 0)
  expect(rates.forward).toBe(forwardCost('lcda', 'run', 3, 0))
  expect(rates.backward).toBeCloseTo(backward.running * rates.forward, 12)
})

test('NaN gives NaN', () => {
  expect(ratesAt('lcda', gaitsAt(Number.NaN), Number.NaN, 0).backward).toBeNaN()
})
