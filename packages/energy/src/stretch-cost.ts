import type { Seconds } from '@backstride/recording'
import type { WalkingModel } from './forward-cost.ts'
import type { Grade } from './grade.ts'
import { gaitsAt, type Rates, ratesAt } from './rates.ts'
import type { Stretch } from './stretches.ts'

export interface Sources {
  readonly seconds: Seconds
  readonly grade: Grade
  readonly model: WalkingModel
}

/** A cost in either direction, oxygen per kilogram. */
export type Either = Pick<Rates, 'forward' | 'backward'>

/** A stretch walked in either direction: oxygen per kilogram, mL/kg, gross, and what errors of the input change. */
export interface StretchCost {
  readonly stretch: Stretch
  /** Seconds that have a price, and those that have none. */
  readonly pricedS: number
  readonly unpricedS: number
  /** Means over the seconds that have a price; NaN when none has. */
  readonly speedMps: number
  readonly gradePct: number
  readonly probability: number
  readonly total: Rates
  /** What one standard deviation of speed, and of slope, changes. */
  readonly bySpeed: Either
  readonly byGrade: Either
}

/** Errors of speed persist about as long as receivers smooth: seconds within 10 s of each other share theirs. */
const SPEED_ERROR_LASTS_S = 10

const SECONDS_PER_MINUTE = 60

/** What a stretch costs in either direction. */
export function stretchCostOf(stretch: Stretch, sources: Sources): StretchCost {
  const sum = { speed: 0, grade: 0, probability: 0, speedSd: 0, gradeSd: 0 }
  const total = {
    forward: 0,
    backward: 0,
    forwardAboveRest: 0,
    backwardAboveRest: 0,
    byLevel: 0,
    byLift: 0,
    byRunning: 0,
  }
  const pricedS = visitPriced(stretch, sources, (second, speedMps, rates) => {
    sum.speed += speedMps
    sum.grade += sources.grade.gradePct[second]
    sum.gradeSd += sources.grade.gradeSdPct[second]
    sum.speedSd += speedMps > 0 ? sources.seconds.speedSdMps[second] || 0 : 0
    sum.probability += sources.seconds.probability[second]
    addTo(total, rates)
  })
  const speedMps = sum.speed / pricedS
  const gradePct = sum.grade / pricedS
  const gradeSd = sum.gradeSd / pricedS
  const speedSd = (sum.speedSd / pricedS) * Math.sqrt(Math.min(1, SPEED_ERROR_LASTS_S / pricedS))
  const gaits = gaitsAt(speedMps)
  const minutes = pricedS / SECONDS_PER_MINUTE
  const at = (speed: number, grade: number) => ratesAt(sources.model, gaits, Math.max(0, speed), grade)
  return {
    stretch,
    pricedS,
    unpricedS: stretch.endS - stretch.startS - pricedS,
    speedMps,
    gradePct,
    probability: sum.probability / pricedS,
    total,
    bySpeed: halfWay(at(speedMps - speedSd, gradePct), at(speedMps + speedSd, gradePct), minutes),
    byGrade: halfWay(at(speedMps, gradePct - gradeSd), at(speedMps, gradePct + gradeSd), minutes),
  }
}

/**
 * Visits the seconds of a stretch that have a price, with their speed and their rates in mL/(kg·min), and returns how
 * many they are: those of moving forward or backward with a known speed, and those of standing, which is moving at
 * speed 0. Whether somebody walks or runs is decided once for the stretch, by the mean speed, so that noise around the
 * transition does not switch it.
 */
export function visitPriced(
  { startS, endS, direction }: Stretch,
  { seconds, grade, model }: Sources,
  visit: (second: number, speedMps: number, rates: Rates) => void,
): number {
  const isMoving = direction === 'forward' || direction === 'backward'
  if (!isMoving && direction !== 'standing') return 0

  const gaits = gaitsAt(isMoving ? meanSpeed(seconds.speedMps.subarray(startS, endS)) : 0)
  let count = 0
  for (let second = startS; second < endS; second++) {
    const speedMps = isMoving ? seconds.speedMps[second] : 0
    if (Number.isNaN(speedMps)) continue
    visit(second, speedMps, ratesAt(model, gaits, speedMps, grade.gradePct[second]))
    count += 1
  }
  return count
}

/** Of the known speeds, m/s; NaN without any. */
function meanSpeed(speedMps: Float64Array): number {
  let sum = 0
  let count = 0
  for (const speed of speedMps) {
    if (Number.isNaN(speed)) continue
    sum += speed
    count += 1
  }
  return sum / count
}

function addTo(total: Record<keyof Rates, number>, rates: Rates): void {
  total.forward += rates.forward / SECONDS_PER_MINUTE
  total.backward += rates.backward / SECONDS_PER_MINUTE
  total.forwardAboveRest += rates.forwardAboveRest / SECONDS_PER_MINUTE
  total.backwardAboveRest += rates.backwardAboveRest / SECONDS_PER_MINUTE
  total.byLevel += rates.byLevel / SECONDS_PER_MINUTE
  total.byLift += rates.byLift / SECONDS_PER_MINUTE
  total.byRunning += rates.byRunning / SECONDS_PER_MINUTE
}

function halfWay(less: Rates, more: Rates, minutes: number): Either {
  return {
    forward: ((more.forward - less.forward) / 2) * minutes,
    backward: ((more.backward - less.backward) / 2) * minutes,
  }
}
