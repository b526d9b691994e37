/**
 * What one file holds: streams, each with its own clock. Columns of one stream have the same length; `NaN` is "not
 * measured". Times are seconds after `startedAtMs` and never decrease. A stream without samples has length zero.
 *
 * Course and heading are kept apart by their origin, never by the name of a field: `courseDeg` is the direction of
 * travel from GNSS, `heading.deg` the direction a device faces from a compass or attitude sensor.
 */
export interface Recording {
  readonly format: Format
  /** Unix time of second zero, in milliseconds. */
  readonly startedAtMs: number
  readonly sport: Sport
  readonly device: Device
  readonly position: PositionStream
  readonly heading: HeadingStream
  readonly heartRate: HeartRateStream
  readonly cadence: CadenceStream
  /** Speed from a foot pod, a treadmill or the watch itself, where it comes with no position. */
  readonly speed: SpeedStream
  readonly laps: readonly Lap[]
  readonly pauses: readonly Pause[]
  /** Local time minus UTC, seconds, where the file says which zone it was recorded in. */
  readonly utcOffsetS?: number
  /** What the source itself says it cost, kcal, gross as far as sources say. */
  readonly sourceKcal?: number
  /** Made by a simulator, not by a person; shown wherever the recording is shown. */
  readonly isSimulated: boolean
}

export type Format =
  | 'fit'
  | 'gpx'
  | 'tcx'
  | 'backstride'
  | 'sensor-logger'
  | 'ios-sensorlog'
  | 'phyphox'
  | 'apple-health'

export type Sport = 'walking' | 'running' | 'cycling' | 'other' | 'unknown'

export type WornOn = 'wrist' | 'chest' | 'waist' | 'hand' | 'pocket' | 'head'

export interface Device {
  readonly name?: string
  readonly id?: string
  readonly wornOn?: WornOn
}

export interface PositionStream {
  readonly timeS: Float64Array
  /** WGS 84, degrees. */
  readonly latitudeDeg: Float64Array
  readonly longitudeDeg: Float64Array
  readonly elevationM: Float64Array
  /** Horizontal accuracy, 68 %, metres. */
  readonly accuracyM: Float64Array
  readonly speedMps: Float64Array
  /** Direction of travel, degrees clockwise from true north. */
  readonly courseDeg: Float64Array
}

export interface HeadingStream {
  readonly timeS: Float64Array
  /** Direction the device's axis faces, degrees clockwise from `north`, in [0, 360). */
  readonly deg: Float64Array
  readonly accuracyDeg: Float64Array
  /** Which north. The decoder turns magnetic into true where it knows a position; `magnetic` means it could not. */
  readonly north: 'true' | 'magnetic'
  /** Where it came from, as shown to people: `gpx:compass`, `fit:developer:heading`, … Empty when there is none. */
  readonly source: string
  /** Device axis minus body, clockwise, where the recorder knows it. */
  readonly mountOffsetDeg?: number
}

export interface HeartRateStream {
  readonly timeS: Float64Array
  readonly bpm: Float64Array
}

export interface CadenceStream {
  readonly timeS: Float64Array
  /** Steps of both feet together. */
  readonly stepsPerMinute: Float64Array
}

export interface SpeedStream {
  readonly timeS: Float64Array
  readonly speedMps: Float64Array
}

export interface Lap {
  readonly startS: number
  readonly endS: number
  /** As stated by the athlete, for instance by the name of the lap. */
  readonly direction?: 'forward' | 'backward'
}

export interface Pause {
  readonly startS: number
  readonly endS: number
}

/** Seconds from the start to the last sample of any stream; 0 for a recording without samples. */
export function durationOf(recording: Recording): number {
  const { position, heading, heartRate, cadence, speed } = recording
  const ends = [position, heading, heartRate, cadence, speed].map(({ timeS }) => timeS.at(-1) ?? 0)
  return Math.max(0, ...ends)
}
