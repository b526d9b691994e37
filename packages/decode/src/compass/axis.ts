export interface Vector {
  readonly x: number
  readonly y: number
  readonly z: number
}

export type Axis = keyof Vector

// Beyond 45 degrees from the horizontal another axis of the device lies flatter.
const MAX_MEAN_SINE = Math.SQRT1_2

/**
 * The axis of a device whose bearing is its heading, for a whole recording: y, the top of a phone and 12 o'clock of a
 * watch, unless the device was worn upright; then whichever of x and z lay flatter. The angle between that axis and
 * the body is part of the mount offset. `steepness` is the mean of |sine of the axis over the horizontal|.
 */
export function headingAxis(steepness: Vector): Axis {
  if (steepness.y <= MAX_MEAN_SINE) return 'y'
  return steepness.x <= steepness.z ? 'x' : 'z'
}
