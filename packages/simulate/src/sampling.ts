import { episodes } from './episodes.ts'
import { POSITION_GAP, SMART_GAP_S } from './parameters/position.ts'
import { randomStream } from './random.ts'

/** Sample times from 0 to `durationS`, both included, `rateHz` a second. A rate of zero or less is a RangeError. */
export function regularTimes(durationS: number, rateHz: number): Float64Array {
  if (!(rateHz > 0)) throw new RangeError(`a rate of ${rateHz} Hz gives no samples`)
  return Float64Array.from({ length: Math.floor(durationS * rateHz + 1e-9) + 1 }, (_, k) => k / rateHz)
}

/** The whole seconds at which a watch in "smart" mode keeps a sample: the first, the last, and some between. */
export function smartTimes(durationS: number, seed: number): Float64Array {
  const random = randomStream(seed, 'smart recording')
  const times = [0]
  let time = 0
  while (time < durationS) {
    time = Math.min(durationS, time + Math.floor(random.uniform(SMART_GAP_S.low, SMART_GAP_S.high + 1)))
    times.push(time)
  }
  return Float64Array.from(times)
}

/** The times without those at which the receiver has no position. */
export function withoutGaps(timeS: Float64Array, durationS: number, seed: number): Float64Array {
  const gaps = episodes(
    randomStream(seed, 'position gaps'),
    durationS,
    POSITION_GAP.everyS,
    POSITION_GAP.lengthS,
  )
  return timeS.filter((time) => !gaps.some(({ startS, endS }) => time >= startS && time < endS))
}
