import type { Seconds } from '@backstride/recording'
import { workloadAt } from './workload.ts'

/** What drives the heart, one entry a second, and the rate that came of it. */
export interface Drive {
  /** Moving, backward, workload, other: see `driveOf`. */
  readonly inputs: readonly Float64Array[]
  /** The row that each second with a heart rate belongs to; −1 for the others. */
  readonly rowAt: Int32Array
  /** Seconds in each row. */
  readonly count: Float64Array
  /** Of each row: seconds from the middle, and heart rate, bpm. */
  readonly time: Float64Array
  readonly value: Float64Array
  readonly follows: readonly boolean[]
}

/** One row for each block of seconds with a heart rate; the columns of a regression and its value. */
export interface Rows {
  readonly columns: readonly Float64Array[]
  readonly value: Float64Array
  /** Whether the block before has a row too. */
  readonly follows: readonly boolean[]
}

/** Seconds averaged to a row: short against any time constant of the heart. */
const BLOCK_S = 5

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
  return { inputs, ...blocksOf(bpm) }
}

/**
 * The regression of heart rate on the first-order responses to a drive, for one time constant, s. Its columns: 1, the
 * fading start, moving, backward, workload, other, and seconds from the middle.
 */
export function rowsOf({ inputs, rowAt, count, time, value, follows }: Drive, timeConstantS: number): Rows {
  const gain = 1 - Math.exp(-1 / timeConstantS)
  const start = new Float64Array(rowAt.length)
  start[0] = 1 / gain
  const responses = [start, ...inputs].map((input) => responseOf(input, gain, rowAt, count))
  const one = new Float64Array(count.length).fill(1)
  return { columns: [one, ...responses, time], value, follows }
}

/** The rows with the correlation of each with the one before taken out (Prais & Winsten 1954). */
export function whitened({ columns, value, follows }: Rows, correlation: number): Rows {
  const alone = Math.sqrt(1 - correlation ** 2)
  const white = (column: Float64Array) =>
    column.map((entry, row) => (follows[row] ? entry - correlation * column[row - 1] : alone * entry))
  return { columns: columns.map(white), value: white(value), follows }
}

/** First-order low-pass, from 0, of an input that holds for each second, averaged to rows. */
function responseOf(input: Float64Array, gain: number, rowAt: Int32Array, count: Float64Array): Float64Array {
  const means = new Float64Array(count.length)
  let state = 0
  for (let second = 0; second < input.length; second++) {
    state += gain * (input[second] - state)
    const row = rowAt[second]
    if (row >= 0) means[row] += state / count[row]
  }
  return means
}

/** A row for each block of seconds that holds a heart rate. */
function blocksOf(bpm: Float64Array): Omit<Drive, 'inputs'> {
  const rowAt = new Int32Array(bpm.length).fill(-1)
  const block: number[] = []
  const count: number[] = []
  for (let second = 0; second < bpm.length; second++) {
    if (Number.isNaN(bpm[second])) continue
    const its = Math.floor(second / BLOCK_S)
    if (block.at(-1) !== its) {
      block.push(its)
      count.push(0)
    }
    rowAt[second] = block.length - 1
    count[block.length - 1] += 1
  }
  const meanOf = (of: (second: number) => number) => {
    const means = new Float64Array(block.length)
    for (const [second, row] of rowAt.entries()) if (row >= 0) means[row] += of(second) / count[row]
    return means
  }
  return {
    rowAt,
    count: Float64Array.from(count),
    time: meanOf((second) => second - bpm.length / 2),
    value: meanOf((second) => bpm[second]),
    follows: block.map((its, row) => row > 0 && block[row - 1] === its - 1),
  }
}

function meanWhere(values: Float64Array, test: (index: number) => boolean): number {
  const known = values.filter((value, index) => test(index) && !Number.isNaN(value))
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : 0
}
