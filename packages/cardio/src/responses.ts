import type { Seconds } from '@backstride/recording'
import { workloadAt } from './workload.ts'

/** Seconds averaged to one block: a response to an input that holds for it is exact, and the heart is slower. */
const BLOCK_S = 10

const SECONDS_PER_HOUR = 3600

/** What drives the heart, and the rate that came of it: means over consecutive blocks of seconds. */
export interface Drive {
  /** Moving, backward, workload, other: see `driveOf`. */
  readonly inputs: readonly Float64Array[]
  /** Hours from the middle. */
  readonly time: Float64Array
  /** Heart rate, bpm; NaN where no second of the block has one. */
  readonly value: Float64Array
}

/** A linear regression: one row for each block, of which those with a NaN value do not count. */
export interface Rows {
  readonly columns: readonly Float64Array[]
  readonly value: Float64Array
}

/**
 * The drive of a session. Its inputs are 1 while walking in a known direction; 1 while that is backward; the workload
 * while walking, over the mean of the backward stretches; and 1 while doing anything else but standing, or nobody knows
 * what. A walking second without a speed counts as one at that mean.
 */
export function driveOf(bpm: Float64Array, seconds: Seconds, gradePct: Float64Array): Drive {
  const { direction, speedMps } = seconds
  const is = (test: (second: number) => boolean) => bpm.map((_, second) => (test(second) ? 1 : 0))
  const isBackward = (second: number) => direction[second] === 'backward'
  const isMoving = (second: number) => isBackward(second) || direction[second] === 'forward'
  const workload = speedMps.map((speed, second) => workloadAt(speed, gradePct[second]))
  const usual = meanWhere(workload, isBackward)
  const inputs = [
    is(isMoving),
    is(isBackward),
    workload.map((load, second) => (isMoving(second) && load >= 0 ? load - usual : 0)),
    is((second) => !isMoving(second) && direction[second] !== 'standing'),
  ]
  return {
    inputs: inputs.map(blockMeans),
    time: blockMeans(bpm.map((_, second) => (second - bpm.length / 2) / SECONDS_PER_HOUR)),
    value: blockMeans(bpm),
  }
}

/**
 * The regression of heart rate on the first-order responses to a drive, for one time constant, s. Its columns: 1, the
 * fading start, moving, backward, workload, other, and hours from the middle.
 */
export function rowsOf({ inputs, time, value }: Drive, timeConstantS: number): Rows {
  const start = Float64Array.from(value, (_, block) => Math.exp((-BLOCK_S * block) / timeConstantS))
  const responses = inputs.map((input) => responseTo(input, timeConstantS))
  return { columns: [new Float64Array(value.length).fill(1), start, ...responses, time], value }
}

/** First-order response, from 0, to an input that holds for each block: its mean over each block. */
function responseTo(input: Float64Array, timeConstantS: number): Float64Array {
  const lost = 1 - Math.exp(-BLOCK_S / timeConstantS)
  const awayOnAverage = (lost * timeConstantS) / BLOCK_S
  const response = new Float64Array(input.length)
  let state = 0
  let block = 0
  for (const level of input) {
    response[block++] = level + (state - level) * awayOnAverage
    state += (level - state) * lost
  }
  return response
}

/** Means of the known values of each block; NaN where there are none. */
function blockMeans(values: Float64Array): Float64Array {
  return Float64Array.from({ length: Math.ceil(values.length / BLOCK_S) }, (_, block) =>
    meanWhere(values.subarray(block * BLOCK_S, (block + 1) * BLOCK_S), () => true),
  )
}

/** Mean of the known values that pass; NaN when there are none. */
function meanWhere(values: Float64Array, test: (index: number) => boolean): number {
  let sum = 0
  let count = 0
  for (let k = 0; k < values.length; k++) {
    if (Number.isNaN(values[k]) || !test(k)) continue
    sum += values[k]
    count += 1
  }
  return sum / count
}
