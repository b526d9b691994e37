import { expect, test } from 'vitest'
import { cueAt, INTERVALS, intervalsOf, LOOK_ROUND_S, momentAt, type Step } from './plan.ts'

const SHORT = intervalsOf({ warmUpS: 30, bouts: 2, boutS: 20, restS: 10 })

test('the interval session warms up forward and holds five minutes backward in bouts of one', () => {
  expect(INTERVALS[0]).toEqual({ direction: 'forward', durationS: 120 })
  const backward = INTERVALS.filter(({ direction }) => direction === 'backward')
  expect(backward).toEqual(Array(5).fill({ direction: 'backward', durationS: 60 }))
})

test('every second of a plan belongs to one step, and none after it', () => {
  const directions = Array.from({ length: 90 }, (_, atS) => momentAt(SHORT, atS)?.step.direction)
  const expected = SHORT.flatMap(({ direction, durationS }) => Array(durationS).fill(direction))
  expect(directions).toEqual([...expected])
  expect(momentAt(SHORT, 90)).toBeUndefined()
  expect(momentAt([], 0)).toBeUndefined()
})

test('each step is announced as it begins, and the end', () => {
  const cues = cuesOf(SHORT).filter(([, cue]) => cue.kind !== 'look-round')
  expect(cues).toEqual([
    [0, { kind: 'step', direction: 'forward', durationS: 30 }],
    [30, { kind: 'step', direction: 'backward', durationS: 20 }],
    [50, { kind: 'step', direction: 'forward', durationS: 10 }],
    [60, { kind: 'step', direction: 'backward', durationS: 20 }],
    [80, { kind: 'step', direction: 'forward', durationS: 10 }],
    [90, { kind: 'finished' }],
  ])
})

test('nobody is sent backward without being told to look round first, over the other shoulder each time', () => {
  const looks = cuesOf(INTERVALS).filter(([, cue]) => cue.kind === 'look-round')
  expect(looks.map(([atS]) => atS + LOOK_ROUND_S)).toEqual([120, 240, 360, 480, 600])
  expect(looks.map(([, cue]) => cue.kind === 'look-round' && cue.over)).toEqual([
    'left',
    'right',
    'left',
    'right',
    'left',
  ])
})

test('a walk without a plan has no cues', () => {
  expect(cuesOf([])).toEqual([])
})

function cuesOf(plan: readonly Step[]) {
  return Array.from({ length: 1000 }, (_, atS) => atS).flatMap((atS) => {
    const cue = cueAt(plan, atS)
    return cue ? [[atS, cue] as const] : []
  })
}
