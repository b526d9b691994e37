/**
 * Headings of Sensor Logger (its UNITS.md, COORDINATES.md and CROSSPLATFORM.md). Android's yaw counts clockwise from
 * magnetic north, iOS's counter-clockwise from true north; "Standardise Units & Frames" turns iOS's sign, not its north.
 */
import type { HeadingStream } from '@backstride/recording'
import { attitudeHeading } from '../compass/attitude.ts'
import { type Axes, tiltCompensated } from '../compass/tilt.ts'
import type { Samples } from '../csv/read-csv.ts'
import { firstSensor, type Sensors, timesOf } from './sensors.ts'

export interface Platform {
  readonly name: 'ios' | 'android' | 'unknown'
  readonly isStandardised: boolean
  /** Unix seconds of the start. */
  readonly startS: number
}

/** The best heading the recording has; undefined when it has none. The phone goes before the watch. */
export function headingOf(sensors: Sensors, platform: Platform): HeadingStream | undefined {
  const orientation = firstSensor(sensors, 'orientation', 'geomagneticorientation')
  const compass = firstSensor(sensors, 'compass')
  const watch = firstSensor(sensors, 'watchcompass')
  // iOS's compass knows how the phone is held; its yaw is undetermined in a phone held upright.
  if (compass && (platform.name === 'ios' || !orientation)) return bearings(compass, platform, 'compass')
  if (orientation) return attitude(orientation, platform)
  return computed(sensors, platform) ?? (watch && bearings(watch, platform, 'watch-compass'))
}

function bearings(samples: Samples, { startS }: Platform, source: string): HeadingStream {
  return stream(timesOf(samples, startS), samples.numbers('magneticBearing'), 'magnetic', source)
}

function attitude(samples: Samples, platform: Platform): HeadingStream {
  const timeS = timesOf(samples, platform.startS)
  const yawDeg = samples.numbers('yaw').map((yaw) => (yaw * 180) / Math.PI)
  const quaternion = quaternionOf(samples)
  const android = attitudeHeading(quaternion)
  if (
    platform.name === 'android' ||
    (platform.name === 'unknown' && !isMirrored(quaternion, samples.numbers('yaw')))
  ) {
    return stream(timeS, android.some((deg) => deg >= 0) ? android : yawDeg, 'magnetic', 'orientation')
  }
  const trueDeg = platform.isStandardised ? yawDeg : yawDeg.map((deg) => -deg)
  return stream(timeS, trueDeg, 'true', 'orientation')
}

type Quaternion = ReturnType<typeof quaternionOf>

function quaternionOf(samples: Samples) {
  return {
    x: samples.numbers('qx'),
    y: samples.numbers('qy'),
    z: samples.numbers('qz'),
    w: samples.numbers('qw'),
  }
}

// Without metadata the file itself tells: Android's yaw is the azimuth of its quaternion, iOS's the opposite.
function isMirrored({ x, y, z, w }: Quaternion, yaw: Float64Array): boolean {
  let agreement = 0
  for (let k = 0; k < yaw.length; k++) {
    const azimuth = Math.atan2(2 * (x[k] * y[k] - w[k] * z[k]), 1 - 2 * (x[k] ** 2 + z[k] ** 2))
    agreement += Math.cos(azimuth - yaw[k]) - Math.cos(azimuth + yaw[k]) || 0
  }
  return agreement < 0
}

// Android's accelerations are the reaction to gravity, iOS's gravity itself unless standardised.
function computed(sensors: Sensors, platform: Platform): HeadingStream | undefined {
  const magnetometer = firstSensor(sensors, 'magnetometer')
  const gravity = firstSensor(sensors, 'gravity', 'totalacceleration')
  if (!magnetometer || !gravity) return undefined
  const up = platform.name === 'ios' && !platform.isStandardised ? -1 : 1
  const { timeS, deg } = tiltCompensated(axesOf(magnetometer, platform), axesOf(gravity, platform), up)
  return stream(timeS, deg, 'magnetic', 'magnetometer')
}

function axesOf(samples: Samples, { startS }: Platform): Axes {
  return {
    timeS: timesOf(samples, startS),
    x: samples.numbers('x'),
    y: samples.numbers('y'),
    z: samples.numbers('z'),
  }
}

function stream(
  timeS: Float64Array,
  deg: Float64Array,
  north: HeadingStream['north'],
  source: string,
): HeadingStream {
  return { timeS, deg, accuracyDeg: deg.map(() => Number.NaN), north, source: `sensor-logger:${source}` }
}
