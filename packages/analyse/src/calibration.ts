import { type AppliedCalibration, calibrate, type PairedBouts } from '@backstride/energy/calibration'
import { round } from './round.ts'

/**
 * What an athlete's own pairs say of the cost of backward, as a session is priced with; undefined where they are too few.
 * To the hundredth: its interval is never narrower than several of those, and one more pair seldom makes another figure.
 */
export function calibrationFrom(pairs: readonly PairedBouts[]): AppliedCalibration | undefined {
  const calibration = calibrate(pairs)
  if (!calibration) return undefined
  const { multiplier, logSd, low, high, intervalLevel } = calibration
  return {
    multiplier: round(multiplier, 2),
    logSd: round(logSd, 2),
    low: round(low, 2),
    high: round(high, 2),
    intervalLevel,
  }
}
