import type { Recording } from '@backstride/recording'
import { simulate } from '@backstride/simulate'
import { expect, test } from 'vitest'
import { mapColumns } from '../rows.ts'
import { type HeadingJoin, type JoinRefusal, joinHeading } from './join-heading.ts'

/** One walk recorded by two devices, whose errors are independent: the same steps under two severities. */
function pair(
  family: 'mixed' | 'serpentine' | 'intervals60',
  seed: number,
  durationS: number,
): [Recording, Recording] {
  const scenario = { family, seed, durationS, startedAt: '2026-05-01T07:00:00Z' } as const
  const watch = simulate({ ...scenario, severity: 'S1', heading: 'none' }).recording
  return [watch, simulate({ ...scenario, severity: 'S0' }).recording]
}

/** The recording as a device writes it whose clock is ahead and gains. */
function onClock(recording: Recording, aheadS: number, gainPpm = 0): Recording {
  const moved = <S extends object>(stream: S): S =>
    mapColumns(stream as S & { timeS: Float64Array }, (values, name) =>
      name === 'timeS' ? values.map((timeS) => timeS * (1 + gainPpm * 1e-6)) : values,
    )
  return {
    ...recording,
    startedAtMs: recording.startedAtMs + aheadS * 1000,
    position: moved(recording.position),
    heading: moved(recording.heading),
    speed: moved(recording.speed),
  }
}

function joined(join: HeadingJoin) {
  if (join.status === 'refused') throw new Error(join.reason)
  return join
}

function reason(join: HeadingJoin): JoinRefusal | undefined {
  return join.status === 'refused' ? join.reason : undefined
}

// What is asked of the join.
const TOLERANCE_S = 0.5

test.each([
  [3.4, 1],
  [-47, 2],
  [0, 3],
  [180.25, 4],
])('a clock that is %d s ahead is found to half a second', (aheadS, seed) => {
  const [watch, phone] = pair('mixed', seed, 1200)
  const { offsetS, recording } = joined(joinHeading(watch, onClock(phone, aheadS)))
  expect(Math.abs(offsetS - aheadS)).toBeLessThan(TOLERANCE_S)
  expect(recording.heading.source).toBe('companion:compass')
  expect(recording.position).toBe(watch.position)
})

test('a clock that gains 50 parts in a million stays within half a second over an hour', () => {
  const [watch, phone] = pair('serpentine', 5, 3600)
  const { recording } = joined(joinHeading(watch, onClock(phone, 3.4, 50)))
  const { timeS, deg } = recording.heading
  for (const k of [10, deg.length - 10]) {
    // Headings carry noise in every digit, so that equal ones are the same sample.
    const truthS = phone.heading.timeS[phone.heading.deg.indexOf(deg[k])]
    expect(Math.abs(timeS[k] - truthS)).toBeLessThan(TOLERANCE_S)
  }
})

test('where one has no track the speeds tell', () => {
  const [watch, phone] = pair('mixed', 6, 1200)
  const { timeS, speedMps } = watch.position
  const none = new Float64Array()
  const position = mapColumns(watch.position, () => none)
  const treadmill = { ...watch, position, speed: { timeS, speedMps } }
  const { offsetS, recording } = joined(joinHeading(treadmill, onClock(phone, -47)))
  expect(Math.abs(offsetS + 47)).toBeLessThan(TOLERANCE_S)
  expect(recording.position.timeS.length).toBeGreaterThan(1000)
})

test('a companion without a heading, or with nothing in common, is refused', () => {
  const [watch, phone] = pair('mixed', 7, 300)
  expect(reason(joinHeading(watch, watch))).toBe('COMPANION_WITHOUT_HEADING')
  const none = new Float64Array()
  const blind = { ...phone, position: mapColumns(phone.position, () => none) }
  expect(reason(joinHeading(watch, blind))).toBe('NOTHING_IN_COMMON')
})

test('another walk, or the same one an hour later, is refused', () => {
  const [watch] = pair('mixed', 8, 900)
  const [, other] = pair('serpentine', 9, 900)
  expect(reason(joinHeading(watch, other))).toBe('AGREEMENT_TOO_SMALL')
  const [, phone] = pair('mixed', 8, 900)
  expect(reason(joinHeading(watch, onClock(phone, 3600)))).toBe('OVERLAP_TOO_SMALL')
})

test('a person who stands still gives no clock', () => {
  const [watch, phone] = pair('mixed', 10, 600)
  const still = (recording: Recording): Recording => ({
    ...recording,
    position: mapColumns(recording.position, (values, name) =>
      name === 'timeS' ? values : values.map(() => values[0]),
    ),
  })
  expect(reason(joinHeading(still(watch), still(phone)))).toBe('CLOCK_AMBIGUOUS')
})
