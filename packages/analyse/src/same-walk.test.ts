import { durationOf, type Recording } from '@backstride/recording'
import { backstrideFile, simulate } from '@backstride/simulate'
import { expect, test } from 'vitest'
import { withOthers } from './same-walk.ts'

const { recording: phone } = simulate({ family: 'intervals60', severity: 'S0', seed: 5, durationS: 600 })

test('a watch without compass takes the heading of the phone and keeps its own heart rate', () => {
  const watch = { ...phone, heading: { ...phone.heading, timeS: none, deg: none, accuracyDeg: none } }
  const silent = { ...phone, heartRate: { timeS: none, bpm: none } }
  const { recording, warnings } = withOthers(watch, [fileOf(silent)])
  expect(warnings).toMatchObject([{ code: 'COMPANION_JOINED' }])
  expect(recording.heading.timeS.length).toBeGreaterThan(500)
  expect(recording.heartRate).toEqual(watch.heartRate)
})

test('the heart rate of a strap that started a minute later keeps its moments', () => {
  const watch = { ...phone, heartRate: { timeS: none, bpm: none } }
  const strap = { ...phone, startedAtMs: phone.startedAtMs + 60_000 }
  const { recording } = withOthers(watch, [fileOf(strap)])
  expect(recording.heartRate.timeS[0]).toBeCloseTo(phone.heartRate.timeS[0] + 60, 6)
  expect(recording.heartRate.bpm[0]).toBe(phone.heartRate.bpm[0])
})

test('nothing is taken from the seconds before the first recording, or from a file that is none', () => {
  const watch = { ...phone, heartRate: { timeS: none, bpm: none } }
  const early = { ...phone, startedAtMs: phone.startedAtMs - 60_000 }
  const { recording } = withOthers(watch, [fileOf(early)])
  expect(recording.heartRate.timeS[0]).toBeGreaterThanOrEqual(0)
  expect(durationOf(recording)).toBe(durationOf(watch))

  const letter = { fileName: 'letter.txt', bytes: new TextEncoder().encode('hello') }
  const { recording: same, warnings } = withOthers(phone, [letter])
  expect(same).toBe(phone)
  expect(warnings).toMatchObject([{ code: 'UNKNOWN_FORMAT' }])
})

const none = new Float64Array()

function fileOf(recording: Recording) {
  return { fileName: 'other.backstride.json', bytes: new TextEncoder().encode(backstrideFile(recording)) }
}
