import { type Direction, noStreams, type Recording } from '@backstride/recording'
import { type Scenario, simulate, type Truth } from '@backstride/simulate'
import { expect, test } from 'vitest'
import { classify } from './classify.ts'
import type { GaitResult } from './result.ts'

const MIXED: Scenario = { family: 'mixed', severity: 'S1', seed: 11, durationS: 600 }
const mixed = simulate(MIXED)
const empty: Recording = {
  format: 'gpx',
  startedAtMs: 0,
  sport: 'walking',
  device: {},
  isSimulated: false,
  ...noStreams(),
}

function withOffset(recording: Recording, mountOffsetDeg: number | undefined): Recording {
  const { mountOffsetDeg: _, ...heading } = recording.heading
  return { ...recording, heading: mountOffsetDeg === undefined ? heading : { ...heading, mountOffsetDeg } }
}

function rightShare({ direction }: GaitResult, truth: readonly Direction[]): number {
  const committed = direction.flatMap((one, k) => (one === 'unknown' ? [] : [one === truth[k]]))
  return committed.filter(Boolean).length / committed.length
}

test('with the frame known, forward and backward are told apart and the offset is found', () => {
  const { recording, truth } = mixed
  const result = classify(withOffset(recording, truth.mountOffsetDeg + 10))
  expect(result.status).toBe('classified')
  expect(rightShare(result, truth.direction)).toBeGreaterThan(0.95)
  expect(Math.cos(((result.mountOffsetDeg ?? 180) - truth.mountOffsetDeg) / 57.3)).toBeGreaterThan(0.9)
})

test('every column has one entry a second, whatever the outcome', () => {
  for (const recording of [mixed.recording, empty, simulate({ ...MIXED, family: 'treadmill' }).recording]) {
    const result = classify(recording)
    const lengths = [result.probability, result.backwardProbability, result.speedMps, result.speedSdMps].map(
      (c) => c.length,
    )
    expect(new Set([result.direction.length, ...lengths]).size).toBe(1)
  }
  expect(classify(empty).direction).toEqual(['unknown'])
})

test.each([
  ['noHeading', 'NO_HEADING'],
  ['frozenHeading', 'HEADING_UNUSABLE'],
  ['randomHeading', 'HEADING_UNUSABLE'],
  ['courseAsHeading', 'HEADING_IS_COURSE'],
  ['treadmill', 'NO_POSITION'],
] as const)('%s is undecided because of %s, never forward', (family, reason) => {
  for (const severity of ['S0', 'S2'] as const) {
    const { recording } = simulate({ family, severity, seed: 12, durationS: 400 })
    const result = classify(withOffset(recording, 0))
    expect(result).toMatchObject({ status: 'undecided', reason })
    expect(new Set(result.direction)).toEqual(new Set(['unknown']))
    expect(result.bouts).toEqual([])
  }
})

test('a walk of a few seconds is too short', () => {
  const { recording } = simulate({ ...MIXED, durationS: 8 })
  expect(classify(withOffset(recording, 0)).reason).toBe('TOO_SHORT')
})

test('when only weak habits speak, it is undecided and asks about a moment of plain walking', () => {
  const { recording, truth } = simulate({ family: 'allBackward', severity: 'S1', seed: 13, durationS: 400 })
  const result = classify(withOffset(recording, undefined))
  expect(result).toMatchObject({ status: 'undecided', reason: 'MOUNT_UNKNOWN' })
  expect(truth.direction[result.question?.atS ?? -1]).toBe('backward')
})

test('the answer to the question settles it', () => {
  const { recording, truth } = simulate({ family: 'allBackward', severity: 'S1', seed: 13, durationS: 400 })
  const bare = withOffset(recording, undefined)
  const atS = classify(bare).question?.atS ?? 0
  const labels = [{ startS: atS - 5, endS: atS + 5, direction: 'backward' as const }]
  const result = classify(bare, { labels })
  expect(result.status).toBe('classified')
  expect(rightShare(result, truth.direction)).toBeGreaterThan(0.9)
})

test('what the athlete states overrides what is inferred, with certainty', () => {
  const labels = [{ startS: 100, endS: 130, direction: 'sideways' as const }]
  const { direction, probability } = classify(withOffset(mixed.recording, mixed.truth.mountOffsetDeg), {
    labels,
  })
  expect(new Set(direction.slice(100, 130))).toEqual(new Set(['sideways']))
  expect(new Set(probability.slice(100, 130))).toEqual(new Set([1]))
})

test('a treadmill takes its directions from laps and its speed from the belt', () => {
  const { recording, truth } = simulate({
    family: 'treadmill',
    severity: 'S0',
    seed: 14,
    durationS: 400,
    laps: 'stated',
  })
  const result = classify(recording)
  expect(result.status).toBe('classified')
  expect(rightShare(result, truth.direction)).toBeGreaterThan(0.85)
  expect(Math.abs(mean(result.speedMps) - mean(truth.speedMps))).toBeLessThan(0.05)
})

test('a stored offset that is half a turn stale does not flip the walk', () => {
  const { recording, truth } = simulate({ family: 'staleOffset', severity: 'S1', seed: 15, durationS: 600 })
  const result = classify(withOffset(recording, undefined), {
    storedOffset: { deg: truth.storedMountOffsetDeg, confirmedSessions: 1 },
  })
  const said = result.direction.filter((one, k) => one === 'backward' && truth.direction[k] === 'forward')
  expect(said.length).toBeLessThan(20)
})

test('a device put on anew is noticed, and what follows is not silently flipped', () => {
  const remounts = [{ atS: 300, byDeg: 90 }]
  const { recording, truth } = simulate({ ...MIXED, remounts })
  const result = classify(withOffset(recording, truth.mountOffsetDeg))
  expect(result.warnings.map(({ code }) => code)).toEqual(['REMOUNTED'])
  expect(rightShare(result, truth.direction)).toBeGreaterThan(0.9)
})

test('speed is known, with its error, where direction is not', () => {
  const { recording, truth } = simulate({ family: 'noHeading', severity: 'S1', seed: 16, durationS: 400 })
  const { speedMps, speedSdMps } = classify(recording)
  expect(Math.abs(mean(speedMps) - mean(truth.speedMps))).toBeLessThan(0.05)
  expect(coverage(speedMps, speedSdMps, truth)).toBeGreaterThan(0.8)
})

/** Share of seconds whose true speed lies within three standard deviations. */
function coverage(mps: Float64Array, sdMps: Float64Array, truth: Truth): number {
  const inside = mps.filter((speed, k) => Math.abs(speed - truth.speedMps[k]) <= 3 * sdMps[k])
  return inside.length / mps.length
}

function mean(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value))
  return known.reduce((sum, value) => sum + value, 0) / known.length
}
