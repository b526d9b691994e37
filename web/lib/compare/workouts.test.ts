import type { AnalysisSummary } from '@backstride/contract'
import { expect, test } from 'vitest'
import { ANALYSIS } from '../../fixtures/analysis.ts'
import { comparedWorkouts, type WorkoutFigure } from './workouts.ts'

const { direction, energy, cardio } = ANALYSIS

const LONGER: AnalysisSummary = {
  ...ANALYSIS,
  direction: { ...direction, totals: { ...direction.totals, backwardS: 900, backwardM: 810 } },
  energy: energy && {
    ...energy,
    backward: { ...energy.backward, addedKcal: 29.4, addedLowKcal: 20.2, addedHighKcal: 39 },
  },
  cardio: { ...cardio, backwardMinusForwardBpm: 10.2, lowBpm: 6.2, highBpm: 14.2 },
}

test('two workouts differ by what was measured, and by estimates with their intervals', () => {
  expect(differenceIn('backwardS', ANALYSIS, LONGER)).toEqual({ kind: 'counted', value: 300 })
  expect(differenceIn('speedMps', ANALYSIS, LONGER)).toMatchObject({ kind: 'counted' })
  // The same method for the same person: 20.2 − 10.1 to 39 − 19.5.
  const added = differenceIn('addedKcal', ANALYSIS, LONGER)
  expect(added).toMatchObject({ kind: 'estimated', value: expect.closeTo(14.7) })
  expect(added).toMatchObject({ low: expect.closeTo(10.1), high: expect.closeTo(19.5) })
  // Independent errors: √(4² + 3.2²) below and above.
  const beats = differenceIn('backwardMinusForwardBpm', ANALYSIS, LONGER)
  expect(beats).toMatchObject({ value: expect.closeTo(-4), low: expect.closeTo(-4 - Math.hypot(4, 3.2)) })
})

test('an undecided workout can be held against none, and says so for every figure', () => {
  const undecided: AnalysisSummary = {
    ...ANALYSIS,
    direction: { ...direction, status: 'undecided', reason: 'NO_HEADING' },
  }
  for (const { left, difference } of comparedWorkouts(undecided, ANALYSIS)) {
    expect(difference).toEqual({ kind: 'none', why: 'UNDECIDED' })
    expect(typeof left === 'object' || left === null).toBe(true)
  }
})

test('running is not held against walking where it is another thing, and minutes are minutes', () => {
  const run = { ...LONGER, sport: 'running' }
  for (const name of ['speedMps', 'addedKcal', 'addedKcalPerMin', 'backwardMinusForwardBpm'] as const) {
    expect(differenceIn(name, ANALYSIS, run)).toEqual({ kind: 'none', why: 'SPORTS_DIFFER' })
  }
  expect(differenceIn('backwardS', ANALYSIS, run)).toEqual({ kind: 'counted', value: 300 })
})

test('hearts that cannot be compared within a workout are not compared between two', () => {
  const silent = { ...LONGER, cardio: { ...cardio, comparable: false, reason: 'TOO_SHORT' } }
  expect(differenceIn('backwardMinusForwardBpm', silent, ANALYSIS)).toEqual({
    kind: 'none',
    why: 'HEART_RATE',
  })
})

test('without anything backward there is no speed, and no difference of it', () => {
  const forward = {
    ...ANALYSIS,
    direction: { ...direction, totals: { ...direction.totals, backwardS: 0, backwardM: 0 } },
  }
  expect(differenceIn('speedMps', forward, ANALYSIS)).toEqual({ kind: 'none', why: 'NO_BACKWARD' })
  expect(differenceIn('backwardS', forward, ANALYSIS)).toEqual({ kind: 'counted', value: 600 })
})

test('added energy a minute makes workouts of different lengths alike', () => {
  const [figure] = comparedWorkouts(ANALYSIS, LONGER).filter(({ name }) => name === 'addedKcalPerMin')
  expect(figure.left).toMatchObject({ value: expect.closeTo(1.47), low: expect.closeTo(1.01) })
  expect(figure.right).toMatchObject({ value: expect.closeTo(1.96) })
})

function differenceIn(figure: WorkoutFigure, left: AnalysisSummary, right: AnalysisSummary) {
  return comparedWorkouts(left, right).find(({ name }) => name === figure)?.difference
}
