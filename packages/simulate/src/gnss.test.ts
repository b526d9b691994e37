import { expect, test } from 'vitest'
import { fixesOf } from './gnss.ts'
import { motionOf, valueAt } from './motion.ts'
import { type GnssErrors, SEVERITY_ERRORS } from './parameters/position.ts'
import { PERFECT_SENSORS } from './perfect-sensors.ts'
import { drawPerson } from './person.ts'
import { randomStream } from './random.ts'
import { routeOf } from './route.ts'
import { regularTimes } from './sampling.ts'
import { SEVERITIES } from './scenario.ts'

const NONE: GnssErrors = { ...SEVERITY_ERRORS.S0, isSmooth: false, ...PERFECT_SENSORS.gnss }
const motion = motionOf(
  [{ direction: 'forward', durationS: 600 }],
  routeOf('street', 1500, 1),
  drawPerson(randomStream(1, 'person')),
  600,
  1,
)
const timeS = regularTimes(600, 1)

test.each(SEVERITIES)('%s: position and speed are off by what the table of severities says', (severity) => {
  const errors = { ...SEVERITY_ERRORS[severity], isSmooth: severity > 'S1', lagS: 0, repeatShare: 0 }
  const { slowSdM, fastSdM, whiteSdM, speedSdMps } = errors
  const off = Array.from({ length: 60 }, (_, seed) =>
    errorsOf({ ...errors, jumpEveryS: NONE.jumpEveryS }, seed),
  )
  // At S0, with the longest memory, 60 walks on two axes hold about 300 independent errors: 4 % of a deviation.
  const positionRms = rootMeanSquare(off.flatMap(({ eastM, northM }) => [...eastM, ...northM]))
  expect(Math.abs(positionRms / Math.hypot(slowSdM, fastSdM, whiteSdM) - 1)).toBeLessThan(0.12)
  const speedRms = rootMeanSquare(off.flatMap(({ speedMps }) => [...speedMps]))
  expect(Math.abs(speedRms / speedSdMps - 1)).toBeLessThan(0.05)
})

test('the four severities are about 1.1, 2.2, 4 and 7.4 m, as named', () => {
  const totals = SEVERITIES.map((severity) => {
    const { slowSdM, fastSdM, whiteSdM } = SEVERITY_ERRORS[severity]
    return Math.hypot(slowSdM, fastSdM, whiteSdM)
  })
  const expected = [1.1, 2.2, 4, 7.4]
  for (const [k, total] of totals.entries()) expect(Math.abs(total - expected[k])).toBeLessThan(0.06)
})

test('jumps come on both axes at once, and make the error larger by what they are', () => {
  const errors = { ...NONE, slowSdM: 4, jumpEveryS: 200 }
  const still = { ...errors, jumpEveryS: NONE.jumpEveryS }
  const seeds = Array.from({ length: 60 }, (_, seed) => seed)
  const jumps = seeds.flatMap((seed) => {
    const [jumping, calm] = [errorsOf(errors, seed), errorsOf(still, seed)]
    return Array.from(timeS, (_, k) => [jumping.eastM[k] - calm.eastM[k], jumping.northM[k] - calm.northM[k]])
  })
  const alone = jumps.filter(([east, north]) => Math.abs(east) > 1 && Math.abs(north) < 1e-6)
  expect(alone).toEqual([])
  // Variance of shot noise: rate x size^2 x tau / 2, with size 2.5 x 4 m and tau 8 s. About 180 jumps: 15 % at 2 sd.
  const rms = rootMeanSquare(jumps.map(([east]) => east))
  expect(Math.abs(rms / Math.sqrt((100 * 8) / 2 / 200) - 1)).toBeLessThan(0.25)
})

test('a receiver that lags tells where the walker was', () => {
  const fixes = fixesOf(motion, timeS, { ...NONE, lagS: 1.2 }, 1)
  for (const k of [100, 300, 500]) {
    expect(fixes.eastM[k]).toBeCloseTo(valueAt(motion.eastM, k - 1.2), 9)
    expect(fixes.speedMps[k]).toBeCloseTo(valueAt(motion.speedMps, k - 1.2), 9)
  }
})

test('fixes repeat as often as they should', () => {
  const fixes = fixesOf(
    motion,
    timeS,
    { ...SEVERITY_ERRORS.S1, isSmooth: false, lagS: 0, repeatShare: 0.2 },
    1,
  )
  const repeats = fixes.eastM.filter((east, k) => k > 0 && east === fixes.eastM[k - 1]).length
  // Binomial, 600 draws of 0.2: 120 ± 10.
  expect(Math.abs(repeats - 120)).toBeLessThan(40)
})

test('course is the direction of travel, held at rest', () => {
  const fixes = fixesOf(motion, timeS, NONE, 1)
  const expected = Math.atan2(valueAt(motion.eastMps, 200), valueAt(motion.northMps, 200))
  expect(Math.cos((fixes.courseDeg[200] * Math.PI) / 180 - expected)).toBeCloseTo(1, 9)
  expect(fixes.courseDeg[0]).toBe(0)
})

function errorsOf(errors: GnssErrors, seed: number) {
  const fixes = fixesOf(motion, timeS, errors, seed)
  return {
    eastM: fixes.eastM.map((east, k) => east - valueAt(motion.eastM, timeS[k])),
    northM: fixes.northM.map((north, k) => north - valueAt(motion.northM, timeS[k])),
    // The first seconds, at rest, are cut at zero.
    speedMps: fixes.speedMps.map((speed, k) => speed - valueAt(motion.speedMps, timeS[k])).subarray(5),
  }
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
}
