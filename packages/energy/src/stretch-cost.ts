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

/** The rates of one second, mL/(kg·min). */
export interface PricedSecond {
  readonly second: number
  readonly speedMps: number
  readonly rates: Rates
}

/** Errors of speed persist about as long as receivers smooth: seconds within 10 s of each other share theirs. */
const SPEED_ERROR_LASTS_S = 10

const SECONDS_PER_MINUTE = 60

/** What a stretch costs in either direction. */
export function stretchCostOf(stretch: Stretch, sources: Sources): StretchCost {
  const priced = pricedSecondsOf(stretch, sources)
  const mean = (values: Float64Array) => meanOf(priced.map(({ second }) => values[second]))
  const speedMps = meanOf(priced.map((entry) => entry.speedMps))
  const gradePct = mean(sources.grade.gradePct)
  const speedSd = stretch.direction === 'standing' ? 0 : mean(sources.seconds.speedSdMps)
  const sharedSpeedSd = (speedSd || 0) * Math.sqrt(Math.min(1, SPEED_ERROR_LASTS_S / priced.length))
  const gradeSd = mean(sources.grade.gradeSdPct)

  const minutes = priced.length / SECONDS_PER_MINUTE
  const gaits = gaitsAt(speedMps)
  const at = (speed: number, grade: number) => ratesAt(sources.model, gaits, Math.max(0, speed), grade)
  return {
    stretch,
    pricedS: priced.length,
    unpricedS: stretch.endS - stretch.startS - priced.length,
    speedMps,
    gradePct,
    probability: mean(sources.seconds.probability),
    total: totalOf(priced),
    bySpeed: halfWay(at(speedMps - sharedSpeedSd, gradePct), at(speedMps + sharedSpeedSd, gradePct), minutes),
    byGrade: halfWay(at(speedMps, gradePct - gradeSd), at(speedMps, gradePct + gradeSd), minutes),
  }
}

/**
 * The seconds of a stretch that have a price: those of moving forward or backward with a known speed, and those of
 * standing, which is moving at speed 0. Whether somebody walks or runs is decided once for the stretch, by the mean
 * speed, so that noise around the transition does not switch it.
 */
export function pricedSecondsOf(stretch: Stretch, { seconds, grade, model }: Sources): PricedSecond[] {
  const isMoving = stretch.direction === 'forward' || stretch.direction === 'backward'
  if (!isMoving && stretch.direction !== 'standing') return []

  const moments: { second: number; speedMps: number }[] = []
  for (let second = stretch.startS; second < stretch.endS; second++) {
    const speedMps = isMoving ? seconds.speedMps[second] : 0
    if (!Number.isNaN(speedMps)) moments.push({ second, speedMps })
  }
  const gaits = gaitsAt(meanOf(moments.map(({ speedMps }) => speedMps)))
  return moments.map(({ second, speedMps }) => ({
    second,
    speedMps,
    rates: ratesAt(model, gaits, speedMps, grade.gradePct[second]),
  }))
}

function totalOf(priced: readonly PricedSecond[]): Rates {
  const sum = (part: keyof Rates) =>
    priced.reduce((total, { rates }) => total + rates[part], 0) / SECONDS_PER_MINUTE
  return {
    forward: sum('forward'),
    backward: sum('backward'),
    forwardAboveRest: sum('forwardAboveRest'),
    backwardAboveRest: sum('backwardAboveRest'),
    byLevel: sum('byLevel'),
    byLift: sum('byLift'),
    byRunning: sum('byRunning'),
  }
}

function halfWay(less: Rates, more: Rates, minutes: number): Either {
  return {
    forward: ((more.forward - less.forward) / 2) * minutes,
    backward: ((more.backward - less.backward) / 2) * minutes,
  }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
