import { expect, test } from 'vitest'
import { radians, wrap180 } from './angle.ts'
import { motionOf, valueAt } from './motion.ts'
import { drawPerson } from './person.ts'
import { randomStream } from './random.ts'
import { routeOf } from './route.ts'
import type { Change, Movement, Step } from './step.ts'
import { truthOf } from './truth.ts'

const PERSON = { ...drawPerson(randomStream(1, 'person')), forwardMps: 1.3, backwardRatio: 0.7 }

// Angles turned by the body and by the direction of travel, and the movement after it, for each way to go on.
test.each<[Change, Movement, number, number]>([
  ['turn-in-place', 'backward', 180, 0],
  ['turn-while-walking', 'backward', 180, 0],
  ['reverse-travel', 'backward', 0, 180],
  ['u-turn', 'forward', 180, 180],
  ['spin', 'forward', 0, 0],
])('%s turns the body and the course as it says', (change, direction, bodyDeg, courseDeg) => {
  const motion = walk([
    { direction: 'forward', durationS: 20 },
    { direction, durationS: 20, change },
  ])
  expect(Math.abs(wrap180(motion.bodyDeg[350] - motion.bodyDeg[150]))).toBeCloseTo(bodyDeg, 6)
  expect(Math.abs(wrap180(course(motion, 35) - course(motion, 15)))).toBeCloseTo(courseDeg, 6)
  expect(truthOf(motion).direction[35]).toBe(direction)
})

test('a spin goes once around', () => {
  const motion = walk([
    { direction: 'forward', durationS: 20 },
    { direction: 'forward', durationS: 20, change: 'spin' },
  ])
  expect(Math.abs(motion.bodyDeg[350] - motion.bodyDeg[150])).toBeCloseTo(360, 6)
})

test('a turn in place is made at rest and no faster than 130 degrees a second', () => {
  const motion = walk([
    { direction: 'forward', durationS: 20 },
    { direction: 'backward', durationS: 20, change: 'turn-in-place' },
  ])
  for (let tick = 1; tick < motion.bodyDeg.length; tick++) {
    const turnedDeg = Math.abs(motion.bodyDeg[tick] - motion.bodyDeg[tick - 1])
    expect(turnedDeg).toBeLessThanOrEqual(13 + 1e-9)
    if (turnedDeg > 0) expect(motion.speedMps[tick]).toBe(0)
  }
})

test('speed never jumps, and position is the sum of velocity', () => {
  const motion = walk([
    { direction: 'forward', durationS: 30 },
    { direction: 'left', durationS: 20 },
    { direction: 'backward', durationS: 30, change: 'reverse-travel' },
  ])
  let eastM = 0
  for (let tick = 1; tick < motion.speedMps.length; tick++) {
    expect(Math.abs(motion.speedMps[tick] - motion.speedMps[tick - 1])).toBeLessThanOrEqual(0.09 + 1e-9)
    eastM += motion.eastMps[tick] * 0.1
  }
  expect(motion.eastM[motion.eastM.length - 1]).toBeCloseTo(eastM, 1)
})

test.each<[Movement, number]>([
  ['left', -90],
  ['right', 90],
])('walking to the %s, the course lies %d degrees from where the body faces', (direction, angleDeg) => {
  const motion = walk([{ direction, durationS: 30 }])
  expect(wrap180(course(motion, 20) - motion.bodyDeg[200])).toBeCloseTo(angleDeg, 6)
  expect(truthOf(motion).direction[20]).toBe('sideways')
})

test('a person keeps to the chosen speed of the direction, give or take the wander of the pace', () => {
  const forward = truthOf(walk([{ direction: 'forward', durationS: 600 }]))
  const backward = truthOf(walk([{ direction: 'backward', durationS: 600 }]))
  expect(Math.abs(forward.distanceM / 600 - 1.3)).toBeLessThan(0.04)
  expect(Math.abs(backward.backwardM / 600 - 0.91)).toBeLessThan(0.03)
})

test('cadence counts the strides, and stops at rest', () => {
  const motion = walk([
    { direction: 'forward', durationS: 60 },
    { direction: 'standing', durationS: 20 },
  ])
  const steps = 2 * (valueAt(motion.strides, 55) - valueAt(motion.strides, 5))
  expect(Math.abs((steps / 50) * 60 - PERSON.cadenceSpm)).toBeLessThan(0.05 * PERSON.cadenceSpm)
  expect(valueAt(motion.cadenceSpm, 75)).toBe(0)
})

test('a step of a distance ends there', () => {
  const motion = walk([
    { direction: 'forward', distanceM: 50 },
    { direction: 'standing', durationS: 10 },
  ])
  // The braking path at 1.3 m/s and 0.9 m/s2 is 0.94 m.
  expect(motion.arcM[motion.arcM.length - 1]).toBeGreaterThan(50)
  expect(motion.arcM[motion.arcM.length - 1]).toBeLessThan(51.5)
})

test('the motion ends with its plan, or before it with the limit', () => {
  expect(walk([{ direction: 'forward', durationS: 40 }]).durationS).toBe(40)
  expect(walk([{ direction: 'forward', durationS: 40 }], 25).durationS).toBe(25)
})

test.each<[string, Step[]]>([
  ['without steps', []],
  ['with a step without length', [{ direction: 'forward' }]],
  ['with a step of no time', [{ direction: 'forward', durationS: 0 }]],
  ['that stands for a distance', [{ direction: 'standing', distanceM: 5 }]],
])('a plan %s is refused', (_, steps) => {
  expect(() => walk(steps)).toThrow(RangeError)
})

function walk(steps: Step[], limitS = 1000) {
  const route = routeOf('straight', 1000, 1)
  return motionOf(steps, route, PERSON, limitS, 1)
}

function course(motion: ReturnType<typeof motionOf>, timeS: number): number {
  const degrees = Math.atan2(valueAt(motion.eastMps, timeS), valueAt(motion.northMps, timeS))
  return degrees / radians(1)
}
