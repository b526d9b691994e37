import { chance } from '../faults/chance.ts'
import { lambdaMs, SLOWER } from './lambda-time.ts'
import type { Measured } from './measured.ts'
import { type QueueFigures, type QueueSettings, simulateQueue } from './queue-simulation.ts'
import { morningRate, WORKLOAD } from './workload.ts'

/** As `infra/aws` sets them, and as Lambda's event source mapping is documented. A test holds the first three to the stack. */
export const DEPLOYED: QueueSettings = {
  batchSize: 4,
  maxConcurrency: 100,
  visibilityTimeoutS: 720,
  firstConcurrency: 5,
  moreEachMinute: 300,
}

/**
 * Of the batches, those that are lost with their function: more than a calm year, so that the price of a loss is seen. Their messages come
 * back after the visibility timeout.
 */
const LOST_SHARE = 1e-4
/** Files differ: the longest tenth takes more than twice the median. The spread of a log-normal distribution. */
const SPREAD = 0.6

/** A morning of so many athletes: uploads come in half a sine over two hours. */
export function morning(measured: Measured, athletes: number, settings = DEPLOYED, seed = 1): QueueFigures {
  const luck = chance(seed)
  const medianS = lambdaMs(measured.ingest) / 1000
  const peakPerS = morningPeak(athletes)
  const load = {
    durationS: WORKLOAD.morningS,
    peakPerS,
    ratePerS: (atS: number) => peakPerS * Math.sin((Math.PI * atS) / WORKLOAD.morningS),
    serviceS: () => medianS * Math.exp(SPREAD * normal(luck.next(), luck.next())),
    coldS: (SLOWER * measured.ingest.coldMs) / 1000,
    lostShare: LOST_SHARE,
  }
  return simulateQueue(load, settings, luck)
}

/** Uploads a second at the height of the morning: half a sine has 2/π of its height on the mean. */
export function morningPeak(athletes: number): number {
  return (Math.PI / 2) * morningRate(athletes)
}

/** Box and Muller, 1958. */
function normal(u: number, v: number): number {
  return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v)
}
