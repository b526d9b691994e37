import { RAD, wrapDeg } from './angles.ts'
import type { BodyMotion } from './body-motion.ts'
import type { Part } from './parts.ts'
import { MOVING_MPS } from './way.ts'

/**
 * The way the body faces minus the way it goes, degrees clockwise in [−180, 180): about 0 forward, ±180 backward, 90
 * with the way on the left hand. The mount offset of each part is taken off, so it is the body's heading, not the device's.
 *
 * NaN where the offset is not sure, heading or velocity is missing, or the walker is too slow to have a course.
 */
export function facingOf({ along, across, lengthMps }: BodyMotion, parts: readonly Part[]): Float64Array {
  const facing = new Float64Array(along.length).fill(Number.NaN)
  for (const { fromS, toS, offset } of parts.filter(({ isSure }) => isSure)) {
    for (let k = fromS; k < toS; k++) {
      if (lengthMps[k] < MOVING_MPS) continue
      facing[k] = wrapDeg((Math.atan2(across[k], along[k]) - offset) / RAD + 180) - 180
    }
  }
  return facing
}
