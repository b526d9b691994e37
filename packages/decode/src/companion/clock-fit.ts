import type { Signal, SignalPair } from './signal.ts'

/** How another device's clock runs: it shows `t + offsetS + drift * (t - middleS)` when ours shows t, in Unix seconds. */
export interface ClockFit {
  readonly offsetS: number
  /** Seconds gained per second. */
  readonly drift: number
  readonly middleS: number
  /** Standard error of `offsetS`. */
  readonly offsetSdS: number
  /** Root mean square of the remaining difference, in the unit of the signal. */
  readonly residual: number
  readonly overlapS: number
}

/** Quartz in phones and watches is good to about 50 parts in a million over temperature; taken as one sigma. */
const DRIFT_SD = 50e-6
// GNSS errors hold for about half a minute, so that only one second in thirty tells something new.
const CORRELATION_S = 30
const ITERATIONS = 20

/**
 * The clock that lays `theirs` over `ours` best, from a first guess good to a second or two: weighted least squares
 * (Gauss-Newton) in offset and drift, the drift held near zero by what quartz can do. Large differences count less
 * (Huber 1964, doi:10.1214/aoms/1177703732, tuned at 1.345 sigma).
 */
export function fitClock({ ours, theirs }: SignalPair, guessS: number): ClockFit {
  const length = ours.channels[0].length
  const middleS = ours.startS + length / 2
  let fit: ClockFit = {
    offsetS: guessS,
    drift: 0,
    middleS,
    offsetSdS: Number.NaN,
    residual: Number.NaN,
    overlapS: 0,
  }
  for (let k = 0; k < ITERATIONS; k++) fit = improved(ours, theirs, fit)
  return fit
}

interface Sums {
  count: number
  squares: number
  vv: number
  vvt: number
  vvtt: number
  vr: number
  vrt: number
}

function improved(ours: Signal, theirs: Signal, fit: ClockFit): ClockFit {
  const limit = 1.345 * fit.residual
  const sums = { count: 0, squares: 0, vv: 0, vvt: 0, vvtt: 0, vr: 0, vrt: 0 }
  for (let second = 0; second < ours.channels[0].length; second++) add(sums, ours, theirs, fit, second, limit)
  const variance = (sums.squares / sums.count) * CORRELATION_S
  // Normal equations of (offset, drift) with a prior of N(0, DRIFT_SD) on the drift.
  const driftWeight = sums.vvtt + variance / DRIFT_SD ** 2
  const determinant = sums.vv * driftWeight - sums.vvt ** 2
  const priorPull = sums.vrt - (variance / DRIFT_SD ** 2) * fit.drift
  return {
    ...fit,
    offsetS: fit.offsetS + (sums.vr * driftWeight - priorPull * sums.vvt) / determinant,
    drift: fit.drift + (sums.vv * priorPull - sums.vvt * sums.vr) / determinant,
    offsetSdS: Math.sqrt((variance * driftWeight) / determinant),
    residual: Math.sqrt(sums.squares / sums.count),
    overlapS: sums.count,
  }
}

function add(sums: Sums, ours: Signal, theirs: Signal, fit: ClockFit, second: number, limit: number): void {
  const sinceMiddleS = ours.startS + second - fit.middleS
  const at = ours.startS + second + fit.offsetS + fit.drift * sinceMiddleS - theirs.startS
  const index = Math.floor(at)
  if (index < 1 || index + 2 >= theirs.channels[0].length) return
  const { squares, vr, vv } = compared(ours, theirs, second, index, at - index)
  if (Number.isNaN(squares + vv)) return
  const weight = squares > limit * limit ? limit / Math.sqrt(squares) : 1
  sums.count++
  sums.squares += weight * squares
  sums.vv += weight * vv
  sums.vvt += weight * vv * sinceMiddleS
  sums.vvtt += weight * vv * sinceMiddleS * sinceMiddleS
  sums.vr += weight * vr
  sums.vrt += weight * vr * sinceMiddleS
}

// Difference r = ours - theirs and slope v of theirs, summed over the channels as r.r, v.r and v.v.
function compared(ours: Signal, theirs: Signal, second: number, index: number, share: number) {
  const result = { squares: 0, vr: 0, vv: 0 }
  for (const [channel, values] of theirs.channels.entries()) {
    const value = values[index] + share * (values[index + 1] - values[index])
    const slope =
      (1 - share) * (values[index + 1] - values[index - 1]) + share * (values[index + 2] - values[index])
    const r = ours.channels[channel][second] - value
    result.squares += r * r
    result.vr += (slope / 2) * r
    result.vv += (slope / 2) ** 2
  }
  return result
}
