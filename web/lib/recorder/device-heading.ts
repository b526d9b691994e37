/**
 * Where a side of the phone faces, from the angles of the browser's orientation event (W3C, Device Orientation and
 * Motion, section on the coordinate frame: intrinsic rotations by alpha about z, beta about x, gamma about y, in that
 * order, from a frame with x to the east and y to the north). The frame is the device's, never the screen's: a
 * screen that turns with the phone changes nothing here.
 */
import type { Axis } from './sample.ts'

export interface Orientation {
  readonly alphaDeg: number
  readonly betaDeg: number
  readonly gammaDeg: number
}

const RAD = Math.PI / 180
/** A side that points this far up or down has no direction worth telling (its projection is half as long). */
const STEEP = Math.sin(60 * RAD)
const HALF_STEEP = Math.SQRT1_2

/** Degrees clockwise from the north of the frame, in [0, 360), of a side projected on the ground. */
export function headingOf(orientation: Orientation, axis: Axis): number {
  const [east, north] = directionOf(orientation, axis)
  const deg = Math.atan2(east, north) / RAD
  return deg < 0 ? deg + 360 : deg
}

/**
 * The side to follow: the one followed before for as long as it is not steep, since a change of side is a change of the
 * angle between phone and body; at first the upper edge, or the back of a phone that stands rather than lies.
 */
export function axisFor(orientation: Orientation, held?: Axis): Axis {
  if (held) return isSteeper(orientation, held, STEEP) ? other(held) : held
  return isSteeper(orientation, 'top', HALF_STEEP) ? 'back' : 'top'
}

function isSteeper(orientation: Orientation, axis: Axis, limit: number): boolean {
  const [, , up] = directionOf(orientation, axis)
  return Math.abs(up) > limit
}

function other(axis: Axis): Axis {
  return axis === 'top' ? 'back' : 'top'
}

/** East, north and up of a side: the column of y, or that of z turned round, of the rotation matrix. */
function directionOf(
  { alphaDeg, betaDeg, gammaDeg }: Orientation,
  axis: Axis,
): [east: number, north: number, up: number] {
  const [sinA, cosA] = [Math.sin(alphaDeg * RAD), Math.cos(alphaDeg * RAD)]
  const [sinB, cosB] = [Math.sin(betaDeg * RAD), Math.cos(betaDeg * RAD)]
  const [sinG, cosG] = [Math.sin(gammaDeg * RAD), Math.cos(gammaDeg * RAD)]
  if (axis === 'top') return [-sinA * cosB, cosA * cosB, sinB]
  return [-(cosA * sinG + sinA * sinB * cosG), cosA * sinB * cosG - sinA * sinG, -cosB * cosG]
}
