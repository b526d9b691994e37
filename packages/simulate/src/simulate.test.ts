import type { Recording } from '@backstride/recording'
import { expect, test } from 'vitest'
import { onPlane } from '../fixtures/on-plane.ts'
import { radians, wrap180 } from './angle.ts'
import { PERFECT_SENSORS } from './perfect-sensors.ts'
import { FAMILIES, type Family, type Scenario } from './scenario.ts'
import { simulate } from './simulate.ts'

test('the same scenario gives the same walk, another seed another one', () => {
  const scenario: Scenario = { family: 'mixed', severity: 'S2', seed: 4, durationS: 200 }
  expect(simulate(scenario)).toEqual(simulate(scenario))
  expect(simulate({ ...scenario, seed: 5 }).truth.direction).not.toEqual(simulate(scenario).truth.direction)
})

test('what happened does not depend on who measured it', () => {
  const scenario: Scenario = { family: 'mixed', severity: 'S0', seed: 9, durationS: 200 }
  const { recording, truth } = simulate(scenario)
  const worse = simulate({ ...scenario, severity: 'S3' })
  expect(worse.truth).toEqual(truth)
  expect(worse.recording.heartRate).toEqual(recording.heartRate)
  const elsewhere = simulate({ ...scenario, wornOn: 'chest', heading: 'none', laps: 'stated' })
  expect(elsewhere.recording.position).toEqual(recording.position)
  expect(elsewhere.recording.cadence).toEqual(recording.cadence)
  const faster = simulate({ ...scenario, headingHz: 10 })
  expect(faster.recording.position).toEqual(recording.position)
})

test.each(['mixed', 'serpentine', 'oval400'] as const)(
  'a longer walk of %s begins as the shorter one',
  (family) => {
    const short = simulate({ family, severity: 'S2', seed: 6, durationS: 200 })
    const long = simulate({ family, severity: 'S2', seed: 6, durationS: 300 })
    expect(long.truth.direction.slice(0, 201)).toEqual(short.truth.direction)
    expect(long.recording.position.latitudeDeg.subarray(0, 200)).toEqual(
      short.recording.position.latitudeDeg.subarray(0, 200),
    )
    expect(long.recording.heading.deg.subarray(0, 100)).toEqual(short.recording.heading.deg.subarray(0, 100))
  },
)

test.each(FAMILIES)('%s: body against velocity agrees with the direction that is told as truth', (family) => {
  const scenario = { family, severity: 'S0' as const, seed: 31, durationS: 400, ...PERFECT_SENSORS }
  const { recording, truth } = simulate({
    ...scenario,
    heading: 'compass',
    positionHz: 10,
    isTreadmill: false,
  })
  const velocityIn = velocities(recording)
  const agreeing = truth.direction.filter((label, second) => {
    const { eastMps, northMps } = velocityIn(second)
    if (label === 'standing') return Math.hypot(eastMps, northMps) < 0.5
    const against = wrap180(truth.bodyDeg[second] - Math.atan2(eastMps, northMps) / radians(1))
    if (label === 'forward') return Math.abs(against) < 60
    return label === 'backward' ? Math.abs(against) > 120 : Math.abs(Math.abs(against) - 90) < 31
  })
  // Seconds in which the movement changes are labelled by their longer part and may disagree.
  const changes = truth.labels.length
  expect(agreeing.length).toBeGreaterThanOrEqual(truth.direction.length - 1 - changes)
})

test('a perfect compass shows the body turned by the mount offset, and by a remount from its moment on', () => {
  const { recording, truth } = simulate({
    family: 'pauses',
    severity: 'S0',
    seed: 12,
    mountOffsetDeg: 70,
    remounts: [{ atS: 150, byDeg: 95 }],
    headingHz: 2,
    ...PERFECT_SENSORS,
  })
  const { timeS, deg } = recording.heading
  for (let second = 0; second < truth.direction.length - 1; second++) {
    const k = timeS.indexOf(second + 0.5)
    const offset = wrap180(deg[k] - truth.bodyDeg[second])
    expect(offset).toBeCloseTo(second + 0.5 < 150 ? 70 : 165, 1)
  }
})

test('totals are those of the seconds, and the positions walk the same distance', () => {
  const { recording, truth } = simulate({
    family: 'outBackReverse',
    severity: 'S0',
    seed: 6,
    ...PERFECT_SENSORS,
  })
  const seconds = truth.direction.slice(0, -1)
  expect(truth.backwardS).toBe(seconds.filter((label) => label === 'backward').length)
  expect(truth.forwardS).toBe(seconds.filter((label) => label === 'forward').length)
  expect(truth.backwardM + truth.forwardM).toBeLessThanOrEqual(truth.distanceM)
  const { eastM, northM } = onPlane(recording)
  const walkedM = eastM.reduce(
    (sum, east, k) => sum + (k > 0 ? Math.hypot(east - eastM[k - 1], northM[k] - northM[k - 1]) : 0),
    0,
  )
  expect(Math.abs(walkedM / truth.distanceM - 1)).toBeLessThan(0.01)
})

test('interval sessions open forward and hold ten backward minutes', () => {
  const { truth } = simulate({ family: 'intervals60', severity: 'S1', seed: 8 })
  const stretches = truth.labels.filter(({ startS, endS }) => endS - startS >= 20)
  expect(stretches[0].direction).toBe('forward')
  expect(stretches[0].endS).toBeGreaterThanOrEqual(60)
  const backward = stretches.filter(({ direction }) => direction === 'backward')
  expect(backward).toHaveLength(10)
  for (const { startS, endS } of backward) expect(Math.abs(endS - startS - 60)).toBeLessThanOrEqual(4)
})

test.each(FAMILIES)('%s: every number is a number and every second has its truth', (family) => {
  const { recording, truth } = simulate({ family, severity: 'S2', seed: 2, durationS: 300 })
  expect(truth.direction).toHaveLength(301)
  const { position, heading, heartRate } = recording
  expect(heartRate.bpm.every((bpm) => bpm > 40 && bpm < 200)).toBe(true)
  expect(heading.deg.every((deg) => deg >= 0 && deg < 360)).toBe(true)
  expect(position.latitudeDeg.every(Number.isFinite) && position.speedMps.every((speed) => speed >= 0)).toBe(
    true,
  )
  expect(position.timeS.length).toBe(family === 'treadmill' ? 0 : 301)
  expect(heading.timeS.length === 0).toBe(family === 'noHeading')
  const backward = truth.direction.filter((label) => label === 'backward').length
  expect(backward > 20).toBe(family !== 'forwardOnly')
})

test('short bouts last 6 to 18 seconds', () => {
  const bouts = [1, 2, 3].flatMap((seed) => {
    const { truth } = simulate({ family: 'shortBouts', severity: 'S0', seed, opening: 'forward' })
    return truth.labels.filter(({ direction }) => direction === 'backward').slice(0, -1)
  })
  expect(bouts.length).toBeGreaterThan(30)
  // A u-turn joins two bouts of 18 s with a turn in between; transitions take some seconds off.
  for (const { startS, endS } of bouts) expect(endS - startS).toBeLessThanOrEqual(38)
  expect(mean(bouts.map(({ startS, endS }) => endS - startS))).toBeLessThan(16)
})

test('most walks without a programme begin forward, unless told otherwise', () => {
  const begins = Array.from({ length: 60 }, (_, seed) =>
    firstMovement({ family: 'mixed', severity: 'S0', seed }),
  )
  const forward = begins.filter((label) => label === 'forward').length
  // Binomial, 60 draws of 0.85: 51 ± 2.8.
  expect(forward).toBeGreaterThan(41)
  expect(forward).toBeLessThan(60)
  expect(firstMovement({ family: 'mixed', severity: 'S0', seed: 1, opening: 'backward' })).toBe('backward')
})

test('a stale stored offset is half a turn off, any other near', () => {
  const error = (family: Family, seed: number) => {
    const { mountOffsetDeg, storedMountOffsetDeg } = simulate({
      family,
      severity: 'S0',
      seed,
      durationS: 60,
    }).truth
    return wrap180(storedMountOffsetDeg - mountOffsetDeg)
  }
  for (let seed = 0; seed < 20; seed++) {
    expect(Math.abs(error('mixed', seed))).toBeLessThan(60)
    expect(Math.abs(error('staleOffset', seed))).toBeGreaterThan(120)
  }
})

function firstMovement(scenario: Scenario) {
  return simulate({ ...scenario, durationS: 30 }).truth.direction.find((label) => label !== 'standing')
}

/** Mean velocity within each second, from positions at 10 Hz. */
function velocities(recording: Recording) {
  const { eastM, northM } = onPlane(recording)
  return (second: number) => {
    const from = second * 10
    const to = Math.min(eastM.length - 1, from + 10)
    return { eastMps: eastM[to] - eastM[from], northMps: northM[to] - northM[from] }
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
