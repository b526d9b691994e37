import type { Random } from './random.ts'

/**
 * A stationary first-order Gauss-Markov (Ornstein-Uhlenbeck) process sampled every `stepS` seconds: standard deviation
 * `sd`, autocorrelation exp(-t / tauS). Exact for any step. An `sd` of zero gives zeros.
 */
export function gaussMarkov(random: Random, length: number, stepS: number, sd: number, tauS: number) {
  const keep = Math.exp(-stepS / tauS)
  const kickSd = sd * Math.sqrt(1 - keep * keep)
  const values = new Float64Array(length)
  let value = random.normal(0, sd)
  for (let k = 0; k < length; k++) {
    values[k] = value
    value = keep * value + random.normal(0, kickSd)
  }
  return values
}

/**
 * A stationary second-order Gauss-Markov process: two equal first-order stages in a row, hence smooth, as the position
 * of a receiver that filters. Standard deviation `sd`; autocorrelation (1 + |t|/b) exp(-|t|/b) with b = tauS / 2, which
 * has the same integral as that of a first-order process with `tauS`.
 */
export function smoothGaussMarkov(random: Random, length: number, stepS: number, sd: number, tauS: number) {
  const keep = Math.exp((-2 * stepS) / tauS)
  // Variance of a second-order autoregression with the double root `keep` driven by unit noise.
  const gain = (1 + keep * keep) / (1 - keep * keep) ** 3
  const kickSd = sd / Math.sqrt(gain)
  // Six of the stages' time constants bring the start within 0.3 % of stationary.
  const settling = Math.ceil((3 * tauS) / stepS)
  const values = new Float64Array(length)
  let first = 0
  let second = 0
  for (let k = -settling; k < length; k++) {
    first = keep * first + random.normal(0, kickSd)
    second = keep * second + first
    if (k >= 0) values[k] = second
  }
  return values
}
