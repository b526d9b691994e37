import type { Aligned } from './aligned.ts'

/**
 * Velocity over the ground in the frame of the device: its argument is the angle of travel from the device's axis,
 * counter-clockwise. Walking forward it is the mount offset (device axis minus body, clockwise), backward half a
 * turn more, to the left a quarter more. No angle is taken, so a speed near zero harms nothing.
 */
export interface BodyMotion {
  readonly lengthS: number
  /** m/s; NaN where heading or velocity is missing. */
  readonly along: Float64Array
  readonly across: Float64Array
  /** Length of the velocity over the ground, where known without heading. */
  readonly lengthMps: Float64Array
  /** Speed the velocity should have: the receiver's own, else the smoothed velocity's. */
  readonly speedMps: Float64Array
  /** Variance of the velocity relative to that of the recording's median second. */
  readonly varianceRatio: Float64Array
  readonly cadenceSpm: Float64Array
}

export function bodyMotionOf({ heading, motion, speedMps }: Aligned, cadenceSpm: Float64Array): BodyMotion {
  const lengthS = heading.length
  const along = new Float64Array(lengthS)
  const across = new Float64Array(lengthS)
  for (let k = 0; k < lengthS; k++) {
    const [x, y] = [Math.cos(heading[k]), Math.sin(heading[k])]
    along[k] = motion.east[k] * x + motion.north[k] * y
    across[k] = motion.north[k] * x - motion.east[k] * y
  }
  const lengthMps = motion.east.map((east, k) => Math.hypot(east, motion.north[k]))
  const known = motion.variance.filter((variance) => !Number.isNaN(variance)).sort()
  const typical = known[known.length >> 1]
  return {
    lengthS,
    along,
    across,
    lengthMps,
    speedMps,
    varianceRatio: motion.variance.map((v) => v / typical),
    cadenceSpm,
  }
}

/** The same motion in a frame turned counter-clockwise by `rad`. */
export function turned(body: BodyMotion, rad: number): BodyMotion {
  const [x, y] = [Math.cos(rad), Math.sin(rad)]
  return {
    ...body,
    along: body.along.map((value, k) => value * x - body.across[k] * y),
    across: body.across.map((value, k) => value * x + body.along[k] * y),
  }
}
