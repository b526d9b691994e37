import { decode } from '@backstride/analyse'
import { expect, test } from 'vitest'
import { recordingFile, recordingText } from './recording-file.ts'
import type { Sample } from './sample.ts'
import type { RecordingSession } from './session.ts'

const START = Date.UTC(2026, 4, 1, 7)
const SESSION: RecordingSession = {
  id: 'a',
  startedAtMs: START,
  deviceId: 'phone-1',
  wornOn: 'waist',
  steps: [],
  cues: 'silent',
  statedForward: { startS: 2, endS: 24 },
}

test('what was recorded is read back: streams, device, and the opening as a stated lap', () => {
  const decoded = decode(bytesOf([fix(1, 48.1, 11.5), fix(2, 48.10001, 11.5), facing(1.5, 90), beat(2, 99)]))
  if (decoded.status === 'failed') throw decoded.error
  const { position, heading, heartRate, device, laps, startedAtMs } = decoded.recording
  expect(startedAtMs).toBe(START)
  expect(position.timeS).toEqual(Float64Array.of(1, 2))
  expect(position.latitudeDeg).toEqual(Float64Array.of(48.1, 48.10001))
  expect(position.speedMps).toEqual(Float64Array.of(1.234, 1.234))
  expect(position.elevationM).toEqual(Float64Array.of(Number.NaN, Number.NaN))
  expect(heartRate.bpm).toEqual(Float64Array.of(99))
  expect(device).toEqual({ name: 'Backstride recorder', id: 'phone-1', wornOn: 'waist' })
  expect(laps).toEqual([{ startS: 2, endS: 24, direction: 'forward' }])
  // Magnetic in the file; Munich's declination in 2026 is about four degrees east.
  expect(heading).toMatchObject({ north: 'true', source: 'backstride:compass' })
  expect(heading.deg[0]).toBeGreaterThan(93)
  expect(heading.deg[0]).toBeLessThan(96)
})

test('a fix that arrives late takes its place in time', () => {
  const text = recordingText(SESSION, [beat(3, 93), beat(1, 91), beat(2, 92)])
  expect(JSON.parse(text).heartRate).toEqual({ timeS: [1, 2, 3], bpm: [91, 92, 93] })
})

test('streams without a sample are left out', () => {
  expect(Object.keys(JSON.parse(recordingText(SESSION, [beat(1, 90)])))).not.toContain('position')
})

test('the same samples give the same bytes under the same name', async () => {
  const samples = [fix(1, 48.1, 11.5), facing(1, 10)]
  const [first, second] = [recordingFile(SESSION, samples), recordingFile(SESSION, [...samples])]
  expect(first.name).toBe('walk-2026-05-01T07-00-00.backstride.json')
  expect(await first.text()).toBe(await second.text())
})

function bytesOf(samples: readonly Sample[]): Uint8Array {
  return new TextEncoder().encode(recordingText(SESSION, samples))
}

function fix(atS: number, latitudeDeg: number, longitudeDeg: number): Sample {
  const rest = { elevationM: null, accuracyM: 4, speedMps: 1.2341, courseDeg: null }
  return { kind: 'position', atMs: START + 1000 * atS, latitudeDeg, longitudeDeg, ...rest }
}

function facing(atS: number, deg: number): Sample {
  return { kind: 'heading', atMs: START + 1000 * atS, deg, accuracyDeg: null, axis: 'top' }
}

function beat(atS: number, bpm: number): Sample {
  return { kind: 'heartRate', atMs: START + 1000 * atS, bpm }
}
