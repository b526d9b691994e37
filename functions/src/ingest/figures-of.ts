import type { Analysis } from '@backstride/contract'
import type { WorkoutRecord } from '@backstride/store'

/** What lists and totals need of an analysis. */
export function figuresOf({ direction, energy, cardio, ...analysis }: Analysis) {
  const { startedAt, sport, isSimulated, status, durationS, distanceM } = analysis
  const { backwardS, backwardM, forwardS, unknownS } = direction.totals
  return {
    startedAt,
    sport,
    isSimulated,
    status,
    durationS,
    distanceM,
    direction: {
      status: direction.status,
      reason: direction.reason,
      backwardS,
      backwardM,
      forwardS,
      unknownS,
    },
    addedKcal: addedOf(energy),
    backwardMinusForwardBpm: heartRateDifferenceOf(cardio),
    longestBackwardS: longestBackwardOf(direction),
    methods: [direction.method, ...(energy ? [energy.method] : []), cardio.method],
  }
}

function addedOf(energy: Analysis['energy']): WorkoutRecord['addedKcal'] {
  if (!energy) return null
  const { addedKcal, addedLowKcal, addedHighKcal } = energy.backward
  return { value: addedKcal, low: addedLowKcal, high: addedHighKcal }
}

function longestBackwardOf({ bouts }: Analysis['direction']): number {
  const backward = bouts.filter(({ direction }) => direction === 'backward')
  return Math.max(0, ...backward.map(({ startS, endS }) => endS - startS))
}

function heartRateDifferenceOf(cardio: Analysis['cardio']): WorkoutRecord['backwardMinusForwardBpm'] {
  const { comparable, backwardMinusForwardBpm: value, lowBpm: low, highBpm: high } = cardio
  return comparable && value !== null && low !== null && high !== null ? { value, low, high } : null
}
