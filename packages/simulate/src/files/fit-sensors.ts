import type { FieldLayout, FitWriter, MessageLayout } from '@backstride/encode'
import type { HeadingStream } from '@backstride/recording'
import { radians } from '../angle.ts'

/**
 * A heading as the magnetometer and accelerometer behind it, before calibration: what cameras and some apps write. The
 * device lies tilted by a constant angle, its y axis towards the heading, x to the right, z up; at rest an
 * accelerometer shows one g upward.
 */

const TIMESTAMP: FieldLayout = { number: 253, type: 'uint32' }
const MAGNETOMETER = { local: 11, global: 208, sensorType: 2 }
const ACCELEROMETER = { local: 12, global: 165, sensorType: 0 }
const CALIBRATION: MessageLayout = {
  local: 13,
  global: 167,
  fields: [
    TIMESTAMP,
    { number: 0, type: 'enum' },
    { number: 1, type: 'uint32' },
    { number: 2, type: 'uint32' },
    { number: 3, type: 'uint32' },
    { number: 4, type: 'sint32', count: 3 },
    { number: 5, type: 'sint32', count: 9, scale: 65535 },
  ],
}

type Vector = readonly [number, number, number]

/** Counts for a gauss and for a g, the count of zero, and each axis's own offset: ASSUMED, as of common chips. */
const COUNTS_PER_GAUSS = 1090
const COUNTS_PER_G = 4096
const LEVEL_SHIFT = 32768
const MAGNETOMETER_OFFSET: Vector = [120, -75, 40]
const ACCELEROMETER_OFFSET: Vector = [-30, 18, 6]
/** The chip sits a quarter turn about z from the device: device = M chip, row by row. */
const ORIENTATION = [0, 1, 0, -1, 0, 0, 0, 0, 1]
/** Horizontal and downward parts of the Earth's field at 50 degrees north, gauss. ASSUMED, rounded. */
const FIELD_NORTH_GAUSS = 0.2
const FIELD_DOWN_GAUSS = 0.44
/** The device's top is raised and it leans to the right. ASSUMED. */
const PITCH = radians(20)
const ROLL = radians(10)

/** What turns counts into gauss and g. */
export function calibrationMessages(writer: FitWriter, timestamp: number) {
  const message = (sensorType: number, divisor: number, offsets: Vector) =>
    writer.write(CALIBRATION, [timestamp, sensorType, 1, divisor, LEVEL_SHIFT, offsets, ORIENTATION])
  writer.define(CALIBRATION)
  message(MAGNETOMETER.sensorType, COUNTS_PER_GAUSS, MAGNETOMETER_OFFSET)
  message(ACCELEROMETER.sensorType, COUNTS_PER_G, ACCELEROMETER_OFFSET)
}

/** One message of each sensor for every second that has headings, as many samples in it. */
export function sensorMessages(writer: FitWriter, heading: HeadingStream, startS: number) {
  for (const indices of bySecond(heading.timeS)) {
    const second = Math.floor(heading.timeS[indices[0]])
    const offsetsMs = indices.map((k) => (heading.timeS[k] - second) * 1000)
    const field = indices.map((k) =>
      toDevice(fieldAt(radians(heading.deg[k])), COUNTS_PER_GAUSS, MAGNETOMETER_OFFSET),
    )
    const gravity = indices.map(() => toDevice([0, 0, 1], COUNTS_PER_G, ACCELEROMETER_OFFSET))
    for (const [sensor, samples] of [[MAGNETOMETER, field] as const, [ACCELEROMETER, gravity] as const]) {
      const layout = samplesLayout(sensor, samples.length)
      writer.define(layout)
      const axis = (k: 0 | 1 | 2) => samples.map((sample) => sample[k])
      writer.write(layout, [startS + second, 0, offsetsMs, axis(0), axis(1), axis(2)])
    }
  }
}

function samplesLayout({ local, global }: { local: number; global: number }, count: number): MessageLayout {
  const array = (number: number): FieldLayout => ({ number, type: 'uint16', count })
  return { local, global, fields: [TIMESTAMP, { number: 0, type: 'uint16' }, ...[1, 2, 3, 4].map(array)] }
}

/** Indices of the samples, second by second. */
function bySecond(timeS: Float64Array): number[][] {
  const groups: number[][] = []
  timeS.forEach((time, k) => {
    if (k > 0 && Math.floor(time) === Math.floor(timeS[k - 1])) groups[groups.length - 1].push(k)
    else groups.push([k])
  })
  return groups
}

/** The Earth's field on level axes: right, forward, up. */
function fieldAt(heading: number): Vector {
  return [-FIELD_NORTH_GAUSS * Math.sin(heading), FIELD_NORTH_GAUSS * Math.cos(heading), -FIELD_DOWN_GAUSS]
}

/** Counts of the chip for a vector on level axes. */
function toDevice([right, forward, up]: Vector, countsPerUnit: number, offsets: Vector): Vector {
  const y = forward * Math.cos(PITCH) + up * Math.sin(PITCH)
  const high = up * Math.cos(PITCH) - forward * Math.sin(PITCH)
  const x = right * Math.cos(ROLL) - high * Math.sin(ROLL)
  const z = high * Math.cos(ROLL) + right * Math.sin(ROLL)
  // The inverse of ORIENTATION, which is its transpose.
  const chip: Vector = [-y, x, z]
  const count = (k: 0 | 1 | 2) => Math.round(chip[k] * countsPerUnit) + LEVEL_SHIFT + offsets[k]
  return [count(0), count(1), count(2)]
}
