import { wrapRad } from './angles.ts'
import type { BodyMotion } from './body-motion.ts'

/** Half width of the window in which a dip of speed or a turn of the heading makes turning round likelier, seconds. */
const NEAR_S = 2
const QUIET = 0.5
const EVENT = 2.5

/**
 * Factor on the probability of turning round at each second: 2.5 near a dip of speed or a turn of the heading,
 * half where neither happened, 1 where heading is missing. (ASSUMED: who turns round slows down or turns the body.)
 */
export function turnFactors({ heading, speedMps }: BodyMotion): Float64Array {
  const lengthS = heading.length
  const factor = new Float64Array(lengthS).fill(QUIET)
  for (let k = 0; k < lengthS; k++) {
    if (hasDip(speedMps, k) || turnedAt(heading, k)) {
      factor.fill(EVENT, Math.max(0, k - NEAR_S), Math.min(lengthS, k + NEAR_S + 1))
    }
  }
  return factor.map((value, k) => (Number.isNaN(heading[k]) ? 1 : value))
}

/** Below 0.7 of the mean over half a minute. */
function hasDip(speedMps: Float64Array, k: number): boolean {
  let [sum, count] = [0, 0]
  for (let i = Math.max(0, k - 15); i <= Math.min(speedMps.length - 1, k + 15); i++) {
    if (Number.isNaN(speedMps[i])) continue
    sum += speedMps[i]
    count++
  }
  return speedMps[k] < (0.7 * sum) / count
}

/** More than 60 degrees within six seconds. */
function turnedAt(heading: Float64Array, k: number): boolean {
  return Math.abs(wrapRad(heading[k + 3] - heading[k - 3])) > Math.PI / 3
}
