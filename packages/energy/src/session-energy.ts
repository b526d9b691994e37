import type { Athlete, Bout, Seconds, Warning } from '@backstride/recording'
import type { AppliedCalibration } from './calibration.ts'
import { confidenceWarnings, lowConfidenceOf } from './confidence.ts'
import {
  type BackwardEnergy,
  type BoutEnergy,
  backwardOf,
  boutEnergyOf,
  isBackward,
  type Totals,
  total,
  totalsOf,
} from './figures.ts'
import type { WalkingModel } from './forward-cost.ts'
import { type Grade, gradeOf } from './grade.ts'
import { ENERGY_METHOD } from './method.ts'
import { personOf } from './person.ts'
import type { RestingModel } from './resting-rate.ts'
import { INTERVAL_LEVEL } from './spread.ts'
import { stretchCostOf } from './stretch-cost.ts'
import { stretchesOf } from './stretches.ts'
import { walkerOf } from './walker.ts'

export interface EnergyContext {
  readonly seconds: Seconds
  readonly bouts: readonly Bout[]
  readonly athlete: Athlete
  /** Calendar year of the session, for the athlete's age. */
  readonly year: number
  /** The athlete's own multiplier; the population's without it. */
  readonly calibration?: AppliedCalibration
  /** Of these seconds, when it is known already. */
  readonly grade?: Grade
  /** Forward walking: `lcda` unless told otherwise. */
  readonly walkingModel?: WalkingModel
  /** Rest: `mifflin` unless told otherwise. */
  readonly restingModel?: RestingModel
}

/** Energies in kcal. Gross includes rest, net does not; the added energy is the same in both. */
export interface SessionEnergy extends Totals {
  readonly method: typeof ENERGY_METHOD
  /** From speed and slope alone, or corrected by the athlete's own heart. */
  readonly basis: 'speed-grade' | 'personal'
  /** What it was corrected by; absent where the basis is not personal. */
  readonly calibration?: AppliedCalibration
  readonly intervalLevel: number
  /** Seconds that no energy is counted for: direction unknown, sideways, or no speed. */
  readonly unknownS: number
  readonly backward: BackwardEnergy
  /** One entry for each bout of the context, in its order. */
  readonly bouts: readonly BoutEnergy[]
  readonly warnings: readonly Warning[]
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
  const sources = { seconds: context.seconds, grade, model: context.walkingModel ?? 'lcda' }
  const costs = stretchesOf(context.seconds, bouts).map((stretch) => stretchCostOf(stretch, sources))
  const unknownS = total(costs, ({ unpricedS }) => unpricedS)
  const priced = costs.filter(({ pricedS }) => pricedS > 0)
  const boutEnergies = bouts.map((bout, index) =>
    boutEnergyOf(
      bout,
      priced.filter(({ stretch }) => stretch.bout === index),
      walker,
    ),
  )
  const lowConfidence = new Set(priced.filter(isBackward).flatMap(lowConfidenceOf))
  return {
    method: ENERGY_METHOD,
    basis: calibration ? 'personal' : 'speed-grade',
    ...(calibration && { calibration }),
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
