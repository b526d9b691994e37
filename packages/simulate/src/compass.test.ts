import { expect, test } from 'vitest'
import { wrap180 } from './angle.ts'
import { compassHeading } from './compass.ts'
import { motionOf, valueAt } from './motion.ts'
import type { CompassErrors } from './parameters/heading.ts'
import { PERFECT_SENSORS } from './perfect-sensors.ts'
import { drawPerson } from './person.ts'
import { randomStream } from './random.ts'
import { routeOf } from './route.ts'
import { regularTimes } from './sampling.ts'

const DURATION_S = 1200
const NONE: CompassErrors = {
  ...PERFECT_SENSORS.compass,
  driftTauS: 300,
  glanceEveryS: 10,
  watchLookEveryS: 100,
}
const timeS = regularTimes(DURATION_S, 10)
const forward = walk('forward')
const backward = walk('backward')

test('without errors a compass shows body and mount', () => {
  const off = deviations({}, forward, 35)
  expect(Math.max(...off.map((deg) => Math.abs(deg - 35)))).toBeLessThan(1e-9)
})

test('arm swing goes once a stride and as far as it is told to each side', () => {
  const off = deviations({ swingDeg: 25 })
  expect(Math.max(...off)).toBeCloseTo(25, 0)
  expect(Math.min(...off)).toBeCloseTo(-25, 0)
  const upward = off.filter((deg, k) => k > 0 && deg >= 0 && off[k - 1] < 0).length
  expect(Math.abs(upward - valueAt(forward.strides, DURATION_S))).toBeLessThanOrEqual(2)
})

test('hard iron goes once around with the heading', () => {
  const turning = deviations({ hardIronDeg: 10 }, walk('forward', 'oval'))
  expect(Math.max(...turning)).toBeCloseTo(10, 1)
  expect(Math.min(...turning)).toBeCloseTo(-10, 1)
  expect(deviations({ hardIronDeg: 10 }).every((deg, _, all) => Math.abs(deg - all[0]) < 1e-9)).toBe(true)
})

test('posture and glances show only while walking backward', () => {
  const errors = { backwardPostureDeg: 9, glanceDeg: 20 }
  expect(Math.max(...deviations(errors).map(Math.abs))).toBeLessThan(1e-9)
  const off = deviations(errors, backward)
  const share = (deg: number) => off.filter((value) => Math.abs(value - deg) < 0.1).length / off.length
  // Glances of 2 s every 10 s between them: about a sixth of the time, to both sides.
  expect(share(9)).toBeGreaterThan(0.7)
  expect(share(29)).toBeGreaterThan(0.02)
  expect(share(-11)).toBeGreaterThan(0.02)
})

test('looks at the watch turn it one way, disturbances either way', () => {
  const looks = deviations({ watchLookDeg: 60 })
  expect(Math.max(...looks)).toBeCloseTo(60, 6)
  expect(Math.min(...looks)).toBeCloseTo(0, 6)
  const disturbed = deviations({ disturbanceEveryS: 40 })
  expect(Math.max(...disturbed)).toBeGreaterThan(30)
  expect(Math.min(...disturbed)).toBeLessThan(-30)
})

test('drop-outs leave nothing', () => {
  const off = deviations({ dropoutEveryS: 100 })
  const missing = off.filter(Number.isNaN).length / off.length
  // 32 s of 132 on average; some nine of them.
  expect(missing).toBeGreaterThan(0.08)
  expect(missing).toBeLessThan(0.45)
})

test('white noise has its standard deviation', () => {
  const off = deviations({ whiteSdDeg: 3 })
  const sd = Math.sqrt(off.reduce((sum, deg) => sum + deg * deg, 0) / off.length)
  expect(Math.abs(sd - 3)).toBeLessThan(0.1)
})

function walk(direction: 'forward' | 'backward', name: 'straight' | 'oval' = 'straight') {
  return motionOf(
    [{ direction, durationS: DURATION_S }],
    routeOf(name, 3000, 1),
    drawPerson(randomStream(1, 'person')),
    DURATION_S,
    1,
  )
}

/** Shown minus where the body faces, degrees. */
function deviations(errors: Partial<CompassErrors>, motion = forward, mountDeg = 0): number[] {
  const mount = new Float64Array(timeS.length).fill(mountDeg)
  const shown = compassHeading(motion, timeS, mount, { ...NONE, ...errors }, 3)
  return Array.from(shown, (deg, k) => wrap180(deg - valueAt(motion.bodyDeg, timeS[k])))
}
