/**
 * Where the device was put on anew: the axis of the mount offset jumps and stays. The axis is the argument of a sum of
 * doubled-angle velocities, so the sum over a stretch is longest when the axis holds; the best cut into two stretches
 * is the one that lengthens both sums together most (binary segmentation; Scott & Knott 1974, Biometrics 30:507). A
 * jump of half a turn leaves the axis as it was and cannot be seen in heading and velocity at all.
 */
import type { BodyMotion } from './body-motion.ts'

/** Smallest gain, as a share of the total length, that is a jump and not a turn of posture, iron or drift (ASSUMED). */
const LEAST_GAIN = 0.06
/** Each stretch is at least so long and so concentrated. */
const LEAST_S = 60
const LEAST_CONCENTRATION = 0.35
/** Jumps of the axis below this are within what posture and iron do, radians: 25 degrees. */
const LEAST_JUMP = 0.436

/** The second at which the mount offset jumped, or undefined. */
export function remountOf({ along, across }: BodyMotion): number | undefined {
  const sums = summed(along, across)
  const total = between(sums, 0, along.length)
  let best = 0
  let bestGain = LEAST_GAIN * total.weight
  for (let cut = LEAST_S; cut <= along.length - LEAST_S; cut++) {
    const [a, b] = [between(sums, 0, cut), between(sums, cut, along.length)]
    const gain = a.length + b.length - total.length
    if (gain > bestGain && isJump(a, b)) {
      bestGain = gain
      best = cut
    }
  }
  return best > 0 ? best : undefined
}

interface Stretch {
  readonly x: number
  readonly y: number
  readonly length: number
  readonly weight: number
  readonly seconds: number
}

function isJump(a: Stretch, b: Stretch): boolean {
  if (Math.min(a.seconds, b.seconds) < LEAST_S) return false
  if (Math.min(a.length / a.weight, b.length / b.weight) < LEAST_CONCENTRATION) return false
  const cosine = (a.x * b.x + a.y * b.y) / (a.length * b.length)
  return Math.acos(Math.max(-1, Math.min(1, cosine))) / 2 > LEAST_JUMP
}

/** Running sums of the velocity's square over its length (x, y), of its length, and of the seconds. */
function summed(along: Float64Array, across: Float64Array): Float64Array {
  const sums = new Float64Array(4 * (along.length + 1))
  for (let k = 0; k < along.length; k++) {
    const speed = Math.hypot(along[k], across[k])
    const isKnown = speed > 0.2
    sums[4 * k + 4] = sums[4 * k] + (isKnown ? (along[k] ** 2 - across[k] ** 2) / speed : 0)
    sums[4 * k + 5] = sums[4 * k + 1] + (isKnown ? (2 * along[k] * across[k]) / speed : 0)
    sums[4 * k + 6] = sums[4 * k + 2] + (isKnown ? speed : 0)
    sums[4 * k + 7] = sums[4 * k + 3] + Number(isKnown)
  }
  return sums
}

function between(sums: Float64Array, from: number, to: number): Stretch {
  const difference = (i: number) => sums[4 * to + i] - sums[4 * from + i]
  const [x, y, weight, seconds] = [difference(0), difference(1), difference(2), difference(3)]
  return { x, y, weight, seconds, length: Math.hypot(x, y) }
}
