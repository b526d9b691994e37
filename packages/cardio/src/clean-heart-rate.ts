/** Rates that no heart of a person on foot has, bpm: strap noise and dropouts. */
const LOWEST_BPM = 30
const HIGHEST_BPM = 230

/**
 * A second this far from the median of the 15 s around it is a spike: even a step of 60 bpm with a time constant of
 * 30 s moves the heart by no more than 13 bpm in the 7 s to either side.
 */
const SPIKE_BPM = 20
const REACH_S = 7

/**
 * The heart rate without what cannot be one, bpm: impossible values and spikes become NaN, gaps stay NaN.
 *
 * Nothing is filled in. A jump that lasts longer than half of the 15 s is no spike and stays.
 */
export function cleanHeartRate(bpm: Float64Array): Float64Array {
  const possible = bpm.map((rate) => (rate >= LOWEST_BPM && rate <= HIGHEST_BPM ? rate : Number.NaN))
  return possible.map((rate, second) => {
    const around = possible.subarray(Math.max(0, second - REACH_S), second + REACH_S + 1)
    const isCalm = isWithin(around, rate, SPIKE_BPM)
    return isCalm || Math.abs(rate - medianOf(around)) <= SPIKE_BPM ? rate : Number.NaN
  })
}

function isWithin(values: Float64Array, centre: number, reach: number): boolean {
  for (const value of values) if (Math.abs(value - centre) > reach) return false
  return true
}

function medianOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value)).sort()
  const middle = known.length >> 1
  return known.length % 2 === 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2
}
