import { expect, test } from 'vitest'
import backward from '../fixtures/backward.json' with { type: 'json' }
import minetti from '../fixtures/minetti-2002.json' with { type: 'json' }
import { FORWARD_TRANSITION_MPS, forwardCost, forwardGait } from './forward-cost.ts'

// 3.5 mph, worked by hand from the printed equations, mL/(kg·min).
const AT_3_5_MPH = [
  { model: 'acsm', costs: [12.89, 21.34, 29.79] },
  { model: 'lcda', costs: [15.01, 21.86, 29.96] },
  { model: 'ludlow-weyand', costs: [12.84, 20.63, 28.41] },
  { model: 'minetti', costs: [14.73, 19.67, 25.51] },
] as const

test.each(AT_3_5_MPH)(
  '$model agrees with the worked values at 3.5 mph on 0, 5 and 10 %',
  ({ model, costs }) => {
    for (const [k, cost] of costs.entries()) {
      expect(Math.abs(forwardCost(model, 'walk', 1.56464, 5 * k) - cost)).toBeLessThan(0.011)
    }
  },
)

test('running up is the same whatever the walking model', () => {
  expect(forwardCost('lcda', 'run', 3, 5)).toBeCloseTo(3.5 + 0.2 * 180 + 0.9 * 180 * 0.05, 12)
  expect(forwardCost('minetti', 'run', 3, 5)).toBe(forwardCost('lcda', 'run', 3, 5))
})

test('running down is the level cost scaled by the polynomial of running', () => {
  const polynomial = minetti.run.fit.reduce((sum, c, k) => sum + c * (-0.1) ** (5 - k), 0)
  expect(forwardCost('lcda', 'run', 3, -10)).toBeCloseTo(3.5 + (36 * polynomial) / 3.6, 12)
})

test('no slope makes moving cheaper than rest', () => {
  expect(forwardCost('acsm', 'walk', 1.5, -30)).toBe(3.5)
})

test('people walk up to the transition and run above it', () => {
  expect(FORWARD_TRANSITION_MPS).toBe(backward.choices.forwardTransitionMps)
  expect(forwardGait(FORWARD_TRANSITION_MPS)).toBe('walk')
  expect(forwardGait(FORWARD_TRANSITION_MPS + 0.01)).toBe('run')
  expect(forwardGait(Number.NaN)).toBe('walk')
})

test('NaN gives NaN', () => {
  expect(forwardCost('lcda', 'walk', Number.NaN, 0)).toBeNaN()
  expect(forwardCost('lcda', 'run', 3, Number.NaN)).toBeNaN()
})
