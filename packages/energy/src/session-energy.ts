import type { Athlete, Bout, Seconds, Warning } from '@backstride/recording'
import type { Calibration } from './calibration.ts'
import { confidenceWarnings, type LowConfidence, lowConfidenceOf } from './confidence.ts'
import type { WalkingModel } from './forward-cost.ts'
import { type Grade, gradeOf } from './grade.ts'
import { type Person, personOf } from './person.ts'
import type { RestingModel } from './resting-rate.ts'
import {
  type Combination,
  figureOf,
  halfWidthOf,
  INTERVAL_LEVEL,
  type Spread,
  spreadOf,
  sumOf,
  type Walker,
} from './spread.ts'
import { pricedSecondsOf, type StretchCost, stretchCostOf } from './stretch-cost.ts'
import { stretchesOf } from './stretches.ts'

export const ENERGY_METHOD = 'energy@1'

export interface EnergyContext {
  readonly seconds: Seconds
  readonly bouts: readonly Bout[]
  readonly athlete: Athlete
  /** Calendar year of the session, for the athlete's age. */
  readonly year: number
  /** The athlete's own multiplier; the population's without it. */
  readonly calibration?: Calibration
  /** Of these seconds, when it is known already. */
  readonly grade?: Grade
  /** Forward walking: `lcda` unless told otherwise. */
  readonly walkingModel?: WalkingModel
  /** Rest: `mifflin` unless told otherwise. */
  readonly restingModel?: RestingModel
}

/** Energies in kcal. Gross includes rest, net does not; the added energy is the same in both. */
export interface SessionEnergy {
  readonly method: typeof ENERGY_METHOD
  /** From speed and slope alone, or corrected by the athlete's own heart. */
  readonly basis: 'speed-grade' | 'personal'
  readonly intervalLevel: number
  readonly grossKcal: number
  readonly grossLowKcal: number
  readonly grossHighKcal: number
  readonly netKcal: number
  readonly netLowKcal: number
  readonly netHighKcal: number
  /** Seconds that no energy is counted for: direction unknown, sideways, or no speed. */
  readonly unknownS: number
  readonly backward: BackwardEnergy
  /** One entry for each bout of the context, in its order. */
  readonly bouts: readonly BoutEnergy[]
  readonly warnings: readonly Warning[]
}

export interface BackwardEnergy {
  readonly grossKcal: number
  readonly grossLowKcal: number
  readonly grossHighKcal: number
  readonly netKcal: number
  /** The same seconds walked forward: same speed, slope, time and person. */
  readonly forwardEquivalentGrossKcal: number
  readonly forwardEquivalentNetKcal: number
  readonly addedKcal: number
  readonly addedLowKcal: number
  readonly addedHighKcal: number
  readonly intervalLevel: number
}

export interface BoutEnergy {
  readonly startS: number
  /** NaN where nothing of the bout has a price. */
  readonly grossKcal: number
  readonly forwardEquivalentGrossKcal: number
  /** 0 unless the bout is backward. */
  readonly addedKcal: number
  readonly addedLowKcal: number
  readonly addedHighKcal: number
  readonly gradePct: number
  /** What about a backward bout nobody has measured; empty for the others. */
  readonly lowConfidence: readonly LowConfidence[]
}

/**
 * The energy of a session whose direction is classified, with 80 % intervals.
 *
 * Every second is integrated at its own speed and slope. Seconds without a price are counted in `unknownS` and add
 * nothing. Without a backward second the backward figures are 0. What was assumed is said in the warnings.
 */
export function sessionEnergy(context: EnergyContext): SessionEnergy {
  const { calibration, bouts } = context
  const grade = context.grade ?? gradeOf(context.seconds)
  const person = personOf(context.athlete, context.year, context.restingModel)
  const walker = walkerOf(person, calibration)
  const costs = costsOf(context, grade)
  const unknownS = total(costs, ({ unpricedS }) => unpricedS)
  const priced = costs.filter(({ pricedS }) => pricedS > 0)
  const boutEnergies = bouts.map((bout, index) => boutEnergyOf(bout, priced.filter(isOf(index)), walker))
  const lowConfidence = new Set(priced.filter(isBackward).flatMap(lowConfidenceOf))
  return {
    method: ENERGY_METHOD,
    basis: calibration ? 'personal' : 'speed-grade',
    intervalLevel: INTERVAL_LEVEL,
    ...totalsOf(priced, walker, person),
    unknownS,
    backward: backwardOf(priced, walker, person),
    bouts: boutEnergies,
    warnings: [
      ...person.warnings,
      ...(grade.isMeasured ? [] : [ASSUMED_FLAT]),
      ...(unknownS > 0 ? [unknownSeconds(unknownS)] : []),
      ...confidenceWarnings(lowConfidence),
    ],
  }
}

/**
 * The oxygen uptake that the model gives each second, mL/(kg·min), gross, in the direction it was walked; NaN for a
 * second without a price.
 */
export function oxygenPerSecond(context: EnergyContext): Float64Array {
  const { seconds, bouts, athlete, year, calibration, walkingModel = 'lcda' } = context
  const { factor } = walkerOf(personOf(athlete, year), calibration)
  const sources = { seconds, grade: context.grade ?? gradeOf(seconds), model: walkingModel }
  const oxygen = new Float64Array(seconds.direction.length).fill(Number.NaN)
  for (const stretch of stretchesOf(seconds, bouts)) {
    for (const { second, rates } of pricedSecondsOf(stretch, sources)) {
      oxygen[second] = stretch.direction === 'backward' ? factor.mean * rates.backward : rates.forward
    }
  }
  return oxygen
}

function walkerOf({ massKg, massSdKg, novice }: Person, calibration?: Calibration): Walker {
  if (!calibration) return { massKg, massSdKg, factor: novice, isPersonal: false }
  const mean = novice.mean * calibration.multiplier
  return { massKg, massSdKg, factor: { mean, sd: mean * calibration.logSd }, isPersonal: true }
}

function costsOf({ seconds, bouts, walkingModel = 'lcda' }: EnergyContext, grade: Grade): StretchCost[] {
  const sources = { seconds, grade, model: walkingModel }
  return stretchesOf(seconds, bouts).map((stretch) => stretchCostOf(stretch, sources))
}

// A stretch counts at what it cost in the direction it was walked.
const AS_BACKWARD: Combination = { backward: 1, forward: 0 }
const AS_FORWARD: Combination = { backward: 0, forward: 1 }
const ADDED: Combination = { backward: 1, forward: -1 }
const NOTHING: Combination = { backward: 0, forward: 0 }

const spent = (cost: StretchCost) => (isBackward(cost) ? AS_BACKWARD : AS_FORWARD)
const added = (cost: StretchCost) => (isBackward(cost) ? ADDED : NOTHING)

type Totals = Pick<
  SessionEnergy,
  'grossKcal' | 'grossLowKcal' | 'grossHighKcal' | 'netKcal' | 'netLowKcal' | 'netHighKcal'
>

function totalsOf(costs: readonly StretchCost[], walker: Walker, person: Person): Totals {
  const pricedS = total(costs, (cost) => cost.pricedS)
  const grossKcal = total(costs, (cost) => figureOf(cost, walker, spent(cost)))
  const netKcal = grossKcal - pricedS * person.restingKcalPerS
  const gross = spreadOver(costs, walker, spent)
  const grossWidth = halfWidthOf(gross)
  const netWidth = halfWidthOf({ ...gross, shared: [...gross.shared, pricedS * person.restingSdKcalPerS] })
  return {
    grossKcal,
    grossLowKcal: grossKcal - grossWidth,
    grossHighKcal: grossKcal + grossWidth,
    netKcal,
    netLowKcal: netKcal - netWidth,
    netHighKcal: netKcal + netWidth,
  }
}

function backwardOf(costs: readonly StretchCost[], walker: Walker, person: Person): BackwardEnergy {
  const backward = costs.filter(isBackward)
  const restKcal = total(backward, ({ pricedS }) => pricedS) * person.restingKcalPerS
  const grossKcal = total(backward, (cost) => figureOf(cost, walker, AS_BACKWARD))
  const equivalentKcal = total(backward, (cost) => figureOf(cost, walker, AS_FORWARD))
  const grossWidth = halfWidthOf(spreadOver(backward, walker, spent))
  return {
    grossKcal,
    grossLowKcal: grossKcal - grossWidth,
    grossHighKcal: grossKcal + grossWidth,
    netKcal: grossKcal - restKcal,
    forwardEquivalentGrossKcal: equivalentKcal,
    forwardEquivalentNetKcal: equivalentKcal - restKcal,
    ...addedOf(costs, walker),
    intervalLevel: INTERVAL_LEVEL,
  }
}

function addedOf(
  costs: readonly StretchCost[],
  walker: Walker,
): Pick<BackwardEnergy, 'addedKcal' | 'addedLowKcal' | 'addedHighKcal'> {
  const addedKcal = total(costs, (cost) => figureOf(cost, walker, added(cost)))
  const width = halfWidthOf(spreadOver(costs, walker, added))
  // No study found backward cheaper than forward at the same speed.
  return { addedKcal, addedLowKcal: Math.max(0, addedKcal - width), addedHighKcal: addedKcal + width }
}

function boutEnergyOf(bout: Bout, costs: readonly StretchCost[], walker: Walker): BoutEnergy {
  const pricedS = total(costs, (cost) => cost.pricedS)
  const backward = costs.filter(isBackward)
  const sum = (combinationOf: (cost: StretchCost) => Combination) =>
    pricedS > 0 ? total(costs, (cost) => figureOf(cost, walker, combinationOf(cost))) : Number.NaN
  return {
    startS: bout.startS,
    grossKcal: sum(spent),
    forwardEquivalentGrossKcal: sum(() => AS_FORWARD),
    ...addedOf(backward, walker),
    gradePct: total(costs, (cost) => cost.gradePct * cost.pricedS) / pricedS,
    lowConfidence: [...new Set(backward.flatMap(lowConfidenceOf))],
  }
}

function spreadOver(
  costs: readonly StretchCost[],
  walker: Walker,
  combinationOf: (cost: StretchCost) => Combination,
): Spread {
  return sumOf(costs.map((cost) => spreadOf(cost, walker, combinationOf(cost))))
}

function isBackward({ stretch }: StretchCost): boolean {
  return stretch.direction === 'backward'
}

function isOf(bout: number): (cost: StretchCost) => boolean {
  return ({ stretch }) => stretch.bout === bout
}

function total<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0)
}

const ASSUMED_FLAT: Warning = {
  code: 'GRADE_ASSUMED_FLAT',
  message: 'There is no elevation: the walk is taken as flat, give or take 2 %.',
}

function unknownSeconds(unknownS: number): Warning {
  return {
    code: 'UNKNOWN_SECONDS',
    message: `${unknownS} s have no direction or no speed that could be priced; no energy is counted for them.`,
  }
}
