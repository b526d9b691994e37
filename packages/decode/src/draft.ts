import type { Recording, RecordingError, Warning } from '@backstride/recording'

/**
 * A recording as its format states it: streams in the file's own order, times in Unix seconds, nothing dropped yet.
 * `clean` turns it into a Recording; a decoder of a format does nothing else than fill this in.
 */
export interface Draft extends Omit<Recording, 'startedAtMs'> {
  /** Unix seconds of second zero where the file states it apart from its samples. */
  readonly startS?: number
  /** The file's times count from an unknown moment; second zero is then 1970-01-01. */
  readonly isClockRelative?: boolean
}

/** What a decoder of one format gives back. With `error`, the draft holds what was readable around the damage. */
export interface Reading {
  readonly draft: Draft
  readonly warnings: readonly Warning[]
  readonly error?: RecordingError
}

/** One `Float64Array` per named quantity, all of one length, the first being the clock. */
export interface Stream {
  readonly timeS: Float64Array
}

export function streamsOf({ position, heading, heartRate, cadence, speed }: Draft): readonly Stream[] {
  return [position, heading, heartRate, cadence, speed]
}
