import type { MatchedRates, ZoneTime } from '@backstride/cardio'
import type { AppliedCalibration, SessionEnergy } from '@backstride/energy'
import { type Bout, durationOf, type RecordingError, type Warning } from '@backstride/recording'
import type { Analysed } from './analyse.ts'
import { round, rounded } from './round.ts'
import { type DirectionTotals, distanceOf, totalsOf } from './totals.ts'

/**
 * An analysis as it is written down: the public contract of `backstride analyse --json` and of the API. `null` is "not
 * known"; fields are added, never renamed.
 */
export function analysisOf(analysed: Analysed) {
  const { recording, energy, gait, status, error, warnings } = analysed
  return {
    format: recording.format,
    status,
    ...(error && { error: errorOf(error) }),
    startedAt: new Date(recording.startedAtMs).toISOString(),
    sport: recording.sport,
    isSimulated: recording.isSimulated,
    durationS: round(durationOf(recording), 1),
    distanceM: rounded(distanceOf(analysed.seconds), 1),
    streams: {
      position: recording.position.timeS.length,
      heading: recording.heading.timeS.length,
      heartRate: recording.heartRate.timeS.length,
      cadence: recording.cadence.timeS.length,
    },
    headingSource: recording.heading.source || null,
    direction: directionOf(analysed),
    energy: energy ? energyOf(energy) : null,
    energyReason: energy ? null : (gait.reason ?? null),
    cardio: cardioOf(analysed),
    sourceKcal: recording.sourceKcal ?? null,
    warnings: distinct(warnings),
  }
}

/** Why a file broke and where, as it is written down. */
export function errorOf({ code, message, place }: RecordingError) {
  return { code, message, ...place }
}

function directionOf(analysed: Analysed) {
  const { gait, seconds } = analysed
  return {
    status: gait.status,
    reason: gait.reason ?? null,
    questionAtS: gait.question?.atS ?? null,
    mountOffsetDeg: rounded(gait.mountOffsetDeg, 1),
    method: gait.method,
    perSecond: [...gait.direction],
    probability: Array.from(gait.probability, (p) => round(p, 3)),
    bouts: gait.bouts.map((bout) => boutOf(bout, analysed)),
    totals: roundedTotals(totalsOf(seconds)),
  }
}

function boutOf(bout: Bout, { grade, seconds, energy }: Analysed) {
  const isBackward = bout.direction === 'backward'
  const priced = isBackward ? energy?.bouts.find(({ startS }) => startS === bout.startS) : undefined
  return {
    startS: bout.startS,
    endS: bout.endS,
    direction: bout.direction,
    distanceM: round(bout.distanceM, 1),
    speedMps: round(bout.speedMps, 3),
    gradePct: grade.isMeasured ? rounded(meanWithin(grade.gradePct, bout), 1) : null,
    probability: round(bout.probability, 3),
    heartRateBpm: rounded(meanWithin(seconds.heartRateBpm, bout), 1),
    addedKcal: rounded(priced?.addedKcal, 2),
    addedLowKcal: rounded(priced?.addedLowKcal, 2),
    addedHighKcal: rounded(priced?.addedHighKcal, 2),
  }
}

function meanWithin(column: Float64Array, { startS, endS }: Bout): number {
  const known = column.subarray(startS, endS).filter((value) => !Number.isNaN(value))
  return known.reduce((sum, value) => sum + value, 0) / known.length
}

function roundedTotals(totals: DirectionTotals): DirectionTotals {
  return { ...totals, backwardM: round(totals.backwardM, 1), forwardM: round(totals.forwardM, 1) }
}

function energyOf({ method, basis, calibration, grossKcal, netKcal, unknownS, backward }: SessionEnergy) {
  return {
    method,
    basis,
    ...(calibration && { calibration: calibrationOf(calibration) }),
    grossKcal: round(grossKcal, 2),
    netKcal: round(netKcal, 2),
    unknownS,
    backward: {
      grossKcal: round(backward.grossKcal, 2),
      netKcal: round(backward.netKcal, 2),
      forwardEquivalentGrossKcal: round(backward.forwardEquivalentGrossKcal, 2),
      forwardEquivalentNetKcal: round(backward.forwardEquivalentNetKcal, 2),
      addedKcal: round(backward.addedKcal, 2),
      addedLowKcal: round(backward.addedLowKcal, 2),
      addedHighKcal: round(backward.addedHighKcal, 2),
      intervalLevel: backward.intervalLevel,
    },
  }
}

function calibrationOf({ multiplier, low, high, intervalLevel }: AppliedCalibration) {
  return { multiplier: round(multiplier, 2), low: round(low, 2), high: round(high, 2), intervalLevel }
}

function cardioOf({ cardio, gait }: Analysed) {
  return {
    method: cardio.method,
    backwardMinusForwardBpm: rounded(cardio.backwardMinusForwardBpm, 1),
    lowBpm: rounded(cardio.lowBpm, 1),
    highBpm: rounded(cardio.highBpm, 1),
    comparable: cardio.comparable,
    reason: gait.reason ?? cardio.reason ?? null,
    meanBpm: rounded(cardio.meanBpm, 1),
    peakBpm: rounded(cardio.maxBpm, 0),
    trimp: rounded(cardio.trimp, 1),
    edwards: rounded(cardio.edwards, 1),
    decouplingPct: rounded(cardio.decouplingPct, 1),
    zones: cardio.zones?.map(zoneOf) ?? null,
    matched: cardio.matched ? matchedOf(cardio.matched) : null,
  }
}

function zoneOf({ lowBpm, highBpm, seconds }: ZoneTime) {
  return { lowBpm: round(lowBpm, 0), highBpm: rounded(highBpm, 0), seconds }
}

function matchedOf({ forwardBpm, backwardBpm, speedMps, gradePct, timeConstantS }: MatchedRates) {
  return {
    forwardBpm: round(forwardBpm, 1),
    backwardBpm: round(backwardBpm, 1),
    speedMps: round(speedMps, 3),
    gradePct: round(gradePct, 1),
    timeConstantS: round(timeConstantS, 0),
  }
}

function distinct(warnings: readonly Warning[]): Warning[] {
  const byText = new Map(warnings.map((warning) => [`${warning.code} ${warning.message}`, warning]))
  return [...byText.values()]
}
