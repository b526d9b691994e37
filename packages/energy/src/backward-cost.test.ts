import { expect, test } from 'vitest'
import printed from '../fixtures/backward.json' with { type: 'json' }
import literature from '../fixtures/literature.json' with { type: 'json' }
import {
  BACKWARD_TRANSITION_MPS,
  backwardRunningCost,
  backwardWalkingCost,
  DOWNHILL_LIFT_MULTIPLIER,
  LEVEL_MULTIPLIER,
  LIFT_MULTIPLIER,
  levelMultiplierSd,
  liftMultiplierSd,
  RUNNING_MULTIPLIER,
  RUNNING_MULTIPLIER_SD,
  STUDIED,
} from './backward-cost.ts'
import { forwardCost } from './forward-cost.ts'

const { choices } = printed

function lcda(speed: number, grade: number): number {
  return forwardCost('lcda', 'walk', speed, grade)
}

function modelled(speed: number, grade: number, level = lcda(speed, 0)): number {
  return backwardWalkingCost(level, lcda(speed, grade) - lcda(speed, 0))
}

test('the constants are those of the fit', () => {
  expect({
    level: LEVEL_MULTIPLIER,
    lift: LIFT_MULTIPLIER,
    downhillLift: DOWNHILL_LIFT_MULTIPLIER,
    running: RUNNING_MULTIPLIER,
    transitionMps: BACKWARD_TRANSITION_MPS,
    studied: STUDIED,
  }).toEqual({
    level: printed.level,
    lift: printed.lift,
    downhillLift: printed.downhillLift,
    running: printed.running,
    transitionMps: printed.transitionMps,
    studied: printed.studied,
  })
})

test('the walking cost is rest, the multiplied level part and the multiplied lift', () => {
  expect(backwardWalkingCost(11, 4)).toBeCloseTo(3.5 + printed.level * 7.5 + printed.lift * 4, 12)
  expect(backwardWalkingCost(11, -2)).toBeCloseTo(3.5 + printed.level * 7.5 - 2 * printed.downhillLift, 12)
})

test.each(printed.vectors.rows)('at $speedMps m/s and $gradePct % it agrees with the worked value', (row) => {
  expect(Math.abs(lcda(row.speedMps, row.gradePct) - row.forward)).toBeLessThan(0.02)
  expect(Math.abs(modelled(row.speedMps, row.gradePct) - row.backward)).toBeLessThan(0.02)
})

// 10 %: twice the residuals of the fit, and the most that these sources differ among themselves.
test.each(literature.walking)('$id is met within 10 %', ({ speedMps, gradePct, forward, backward }) => {
  const cost = modelled(speedMps, gradePct, forward ?? undefined)
  expect(Math.abs(cost / backward - 1)).toBeLessThan(0.1)
})

// Wide because the study gives its range without the slopes, and the model is known to be some 6 % below it.
test.each(literature.slopes.gradesPct)('the ratio at 4 km/h and %d % is within 1.2 and 1.5', (grade) => {
  const ratio = modelled(literature.slopes.speedMps, grade) / lcda(literature.slopes.speedMps, grade)
  expect(ratio).toBeGreaterThan(1.2)
  expect(ratio).toBeLessThan(1.5)
})

test('running is between the lowest and the highest of three studies', () => {
  const ratios = literature.running.map(({ ratio }) => ratio)
  const ratio = backwardRunningCost(30) / 30
  expect(ratio).toBeGreaterThan(Math.min(...ratios))
  expect(ratio).toBeLessThan(Math.max(...ratios))
})

test('backward is dearer than forward on every level and rising path, and less so the steeper', () => {
  for (let speed = 0.3; speed < 1.63; speed += 0.1) {
    let last = Number.POSITIVE_INFINITY
    for (let grade = 0; grade <= 15; grade += 1) {
      const ratio = modelled(speed, grade) / lcda(speed, grade)
      expect(ratio).toBeGreaterThan(1)
      expect(ratio).toBeLessThan(last)
      last = ratio
    }
  }
})

test('the cost rises with speed above 0.5 m/s', () => {
  for (let speed = 0.5; speed < 1.6; speed += 0.05) {
    expect(modelled(speed + 0.05, 0)).toBeGreaterThan(modelled(speed, 0))
  }
})

test('the level multiplier is less certain outside the studied speeds', () => {
  const { levelSd, levelSlopePerMps } = choices
  expect(levelMultiplierSd(1.3)).toBe(levelSd)
  expect(levelMultiplierSd(0.51)).toBeCloseTo(Math.hypot(levelSd, levelSlopePerMps * 0.6), 12)
  expect(levelMultiplierSd(1.6)).toBeCloseTo(Math.hypot(levelSd, levelSlopePerMps * 0.035), 12)
  expect(levelMultiplierSd(Number.NaN)).toBeNaN()
})

test('the lifting multiplier is less certain downhill and beyond the steepest studied slope', () => {
  expect(liftMultiplierSd(0)).toBe(choices.liftSd)
  expect(liftMultiplierSd(12.5)).toBe(choices.liftSd)
  expect(liftMultiplierSd(22.5)).toBeCloseTo(Math.hypot(choices.liftSd, 10 * choices.liftSlopePerPct), 12)
  expect(liftMultiplierSd(-0.1)).toBe(choices.downhillLiftSd)
  expect(liftMultiplierSd(Number.NaN)).toBeNaN()
})

test('the running multiplier is as uncertain as runners differ', () => {
  expect(RUNNING_MULTIPLIER_SD).toBe(choices.runningSd)
})

test('NaN gives NaN', () => {
  expect(backwardWalkingCost(Number.NaN, 0)).toBeNaN()
  expect(backwardWalkingCost(10, Number.NaN)).toBeNaN()
  expect(backwardRunningCost(Number.NaN)).toBeNaN()
})
