/**
 * Aerobic decoupling, as endurance coaches use it (TrainingPeaks): the loss, from the first half to the second, of work done per
 * heartbeat. Work is the cost that the model gives each second, since speed alone would take a change of slope or of
 * direction for fatigue. Below 5 % is usually called good, above 10 % drift.
 */

import type { Seconds } from '@backstride/recording'

/** Cardiovascular drift shows after some 10 min of steady work, and each half needs as much. */
const SHORTEST_S = 1200

const PERCENT = 100

/**
 * The decoupling of a session, percent, of cost in mL/(kg·min) over heart rate in bpm, both one entry a second.
 *
 * Only seconds of moving in a known direction count, and only with both figures; `undefined` for less than 20 min of
 * them.
 */
export function decouplingOf(
  bpm: Float64Array,
  { direction }: Seconds,
  cost: Float64Array,
): number | undefined {
  const moving = [...bpm.keys()].filter((second) => {
    const isMoving = direction[second] === 'forward' || direction[second] === 'backward'
    return isMoving && !Number.isNaN(cost[second] + bpm[second])
  })
  if (moving.length < SHORTEST_S) return undefined
  const half = moving.length >> 1
  const first = costPerBeat(moving.slice(0, half))
  return ((first - costPerBeat(moving.slice(half))) / first) * PERCENT

  function costPerBeat(seconds: readonly number[]): number {
    const sum = (values: Float64Array) => seconds.reduce((total, second) => total + values[second], 0)
    return sum(cost) / sum(bpm)
  }
}
