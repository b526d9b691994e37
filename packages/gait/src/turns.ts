import type { BodyMotion } from './body-motion.ts'
import { robustSd } from './statistics.ts'

const { exp, sqrt, min, max } = Math

/**
 * Who changes between forward and backward slows down for it: to turn, or to stop and set off again. So the lowest
 * speed around a second, as a share of that of the half minute around it, tells how likely a change is: about 0.4
 * of it at a change, about 0.95 without one (ASSUMED, with spreads to which the speed's own error is added).
 */
const AT_CHANGE = { share: 0.4, sd: 0.2 }
const WITHOUT = { share: 0.95, sd: 0.1 }
/** The likelihood ratio is held within these: some people turn on their heel, some stop without changing. */
const LEAST = 0.003
const MOST = 8
/** Most seconds show no slowing and lower the rate; this brings it back to about one change in 45 s (ASSUMED). */
const RATE = 5
/** Half width of the search for the lowest speed, and of the stretch that it is compared with, seconds. */
const NEAR_S = 2
const AROUND_S = 15

/** Factor on the probability of changing between forward and backward at each second; 1 where the receiver has no
 * speed of its own: one that was made of fixes shows no dips. */
export function turnFactors({ ownMps: speedMps, lengthS }: BodyMotion): Float64Array {
  const smooth = means(speedMps, 1)
  const usual = means(speedMps, AROUND_S)
  // Errors of consecutive speeds are alike (a second or so), so their differences show about eight tenths of them.
  const errorMps = (robustSd(speedMps.map((speed, k) => speed - speedMps[k - 1])) / Math.SQRT2 || 0) / 0.79
  const factor = new Float64Array(lengthS)
  for (let k = 0; k < lengthS; k++) {
    const error = (0.72 * errorMps) / max(0.3, usual[k])
    const share = lowest(smooth, k) / max(0.1, usual[k])
    // The lowest of five noisy means lies about 1.2 of their standard deviations below them.
    const likely = density(share, AT_CHANGE.share - error, sqrt(AT_CHANGE.sd ** 2 + error ** 2))
    const unlikely = density(share, WITHOUT.share - 1.2 * error, sqrt(WITHOUT.sd ** 2 + error ** 2))
    factor[k] = Number.isNaN(share) ? 1 : RATE * min(MOST, max(LEAST, likely / unlikely))
  }
  return factor
}

function density(x: number, mean: number, sd: number): number {
  return exp(-0.5 * ((x - mean) / sd) ** 2) / sd
}

function lowest(values: Float64Array, k: number): number {
  let low = Number.POSITIVE_INFINITY
  for (let i = max(0, k - NEAR_S); i <= min(values.length - 1, k + NEAR_S); i++) {
    if (values[i] < low) low = values[i]
  }
  return Number.isFinite(low) ? low : Number.NaN
}

/** Means over 2 · half + 1 seconds of what is known. */
function means(values: Float64Array, half: number): Float64Array {
  const sums = new Float64Array(values.length + 1)
  const counts = new Float64Array(values.length + 1)
  for (let k = 0; k < values.length; k++) {
    const isKnown = !Number.isNaN(values[k])
    sums[k + 1] = sums[k] + (isKnown ? values[k] : 0)
    counts[k + 1] = counts[k] + Number(isKnown)
  }
  return values.map((_, k) => {
    const [from, to] = [max(0, k - half), min(values.length, k + half + 1)]
    return (sums[to] - sums[from]) / (counts[to] - counts[from])
  })
}
