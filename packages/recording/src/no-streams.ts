import type { Recording } from './recording.ts'

/** The streams of a recording in which nothing was measured; spread it and replace what there is. */
export function noStreams(): Pick<
  Recording,
  'position' | 'heading' | 'heartRate' | 'cadence' | 'speed' | 'laps' | 'pauses'
> {
  const none = new Float64Array()
  return {
    position: {
      timeS: none,
      latitudeDeg: none,
      longitudeDeg: none,
      elevationM: none,
      accuracyM: none,
      speedMps: none,
      courseDeg: none,
    },
    heading: { timeS: none, deg: none, accuracyDeg: none, north: 'true', source: '' },
    heartRate: { timeS: none, bpm: none },
    cadence: { timeS: none, stepsPerMinute: none },
    speed: { timeS: none, speedMps: none },
    laps: [],
    pauses: [],
  }
}
