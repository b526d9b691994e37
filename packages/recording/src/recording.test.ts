import { expect, test } from 'vitest'
import { noStreams } from './no-streams.ts'
import { durationOf, type Recording } from './recording.ts'

const empty: Recording = {
  format: 'gpx',
  startedAtMs: 0,
  sport: 'unknown',
  device: {},
  isSimulated: false,
  ...noStreams(),
}

test('a recording lasts to the last sample of any stream', () => {
  const heartRate = { timeS: Float64Array.of(0, 90), bpm: Float64Array.of(80, 90) }
  expect(durationOf({ ...empty, heartRate })).toBe(90)
})

test('a recording without samples lasts no time', () => {
  expect(durationOf(empty)).toBe(0)
})
