import { expect, test } from 'vitest'
import { onPlane } from '../fixtures/on-plane.ts'
import { radians, wrap180 } from './angle.ts'
import type { Scenario } from './scenario.ts'
import { simulate } from './simulate.ts'

test('a treadmill has speed and no position', () => {
  const { recording, truth } = simulate({ family: 'treadmill', severity: 'S1', seed: 3 })
  expect(recording.position.timeS).toHaveLength(0)
  const beltM = recording.speed.speedMps.reduce((sum, speed) => sum + speed, 0)
  // The belt is off by 2 %, one standard deviation.
  expect(Math.abs(beltM / truth.distanceM - 1)).toBeLessThan(0.08)
})

test('smart recording keeps a sample every 1 to 6 s, gaps lose position alone', () => {
  const scenario: Scenario = { family: 'mixed', severity: 'S1', seed: 14 }
  const smart = simulate({ ...scenario, sampling: 'smart' }).recording
  const waits = smart.position.timeS.slice(1).map((time, k) => time - smart.position.timeS[k])
  expect([Math.min(...waits), Math.max(...waits)]).toEqual([1, 6])
  const holed = simulate({ ...scenario, hasPositionGaps: true }).recording
  expect(holed.position.timeS.length).toBeLessThan(721)
  expect(holed.heartRate.timeS).toHaveLength(721)
})

test('heading comes at its own rate, about 7 % of it missing', () => {
  const shares = Array.from({ length: 12 }, (_, seed) => {
    const { recording } = simulate({ family: 'mixed', severity: 'S1', seed, headingHz: 5 })
    return recording.heading.timeS.length / 3601
  })
  // Mean of 12 walks of 12 minutes: about 20 drop-outs of 32 ± 16 s in all.
  expect(Math.abs(mean(shares) - 0.93)).toBeLessThan(0.04)
})

test('course in disguise follows the course, a frozen heading never moves', () => {
  const course = simulate({ family: 'courseAsHeading', severity: 'S0', seed: 5 })
  const { eastM, northM } = onPlane(course.recording)
  const near = eastM.filter((_, k) => {
    if (k < 3) return false
    const deg = Math.atan2(eastM[k] - eastM[k - 3], northM[k] - northM[k - 3]) / radians(1)
    return Math.abs(wrap180(course.recording.heading.deg[k] - deg)) < 30
  })
  expect(near.length / eastM.length).toBeGreaterThan(0.8)
  const frozen = simulate({ family: 'frozenHeading', severity: 'S0', seed: 5 }).recording.heading.deg
  expect(new Set(frozen).size).toBe(1)
})

test('laps cover the walk without overlap and say the direction when asked', () => {
  const { recording } = simulate({ family: 'intervals60', severity: 'S0', seed: 5, laps: 'stated' })
  const { laps } = recording
  expect(laps[0].startS).toBe(0)
  expect(laps[laps.length - 1].endS).toBe(recording.position.timeS.at(-1))
  for (let k = 1; k < laps.length; k++) expect(laps[k].startS).toBe(laps[k - 1].endS)
  expect(laps.filter(({ direction }) => direction === 'backward')).toHaveLength(10)
  expect(simulate({ family: 'intervals60', severity: 'S0', seed: 5 }).recording.laps).toEqual([])
})

test('uphill the height grows with the distance and the heart beats faster', () => {
  const level = simulate({
    family: 'forwardOnly',
    severity: 'S0',
    seed: 5,
    plan: [{ direction: 'forward', durationS: 600 }],
  })
  const uphill = simulate({
    family: 'forwardOnly',
    severity: 'S0',
    seed: 5,
    gradePct: 6,
    plan: [{ direction: 'forward', durationS: 600 }],
  })
  const { elevationM } = uphill.recording.position
  expect(Math.abs((elevationM[600] - elevationM[0]) / uphill.truth.distanceM - 0.06)).toBeLessThan(0.008)
  expect(uphill.truth.heartRateBpm[590]).toBeGreaterThan(level.truth.heartRateBpm[590] + 10)
})

test('a walk can begin anywhere on Earth, at any time', () => {
  const origin = { latitudeDeg: 0, longitudeDeg: 179.9999 }
  const { recording } = simulate({
    family: 'forwardOnly',
    severity: 'S0',
    seed: 1,
    origin,
    startedAt: '2024-02-29T23:59:00Z',
  })
  expect(recording.position.longitudeDeg.every((deg) => deg >= -180 && deg < 180)).toBe(true)
  expect(recording.startedAtMs).toBe(Date.UTC(2024, 1, 29, 23, 59))
})

test('a walk of no time has one sample of each stream', () => {
  const { recording, truth } = simulate({ family: 'mixed', severity: 'S1', seed: 1, durationS: 0 })
  expect(recording.position.timeS).toEqual(Float64Array.of(0))
  expect(truth.direction).toEqual(['standing'])
  expect(truth.distanceM).toBe(0)
})

test('a start that is no time and a rate that is none are refused', () => {
  const scenario: Scenario = { family: 'mixed', severity: 'S0', seed: 1, durationS: 10 }
  expect(() => simulate({ ...scenario, startedAt: 'soon' })).toThrow(RangeError)
  expect(() => simulate({ ...scenario, headingHz: 0 })).toThrow(RangeError)
})

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
