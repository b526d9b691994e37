import type { Bout } from '@backstride/recording'
import { type LowConfidence, lowConfidenceOf } from './confidence.ts'
import type { Person } from './person.ts'
import {
  type Combination,
  figureOf,
  halfWidthOf,
  INTERVAL_LEVEL,
  type Spread,
  spreadOf,
  sumOf,
} from './spread.ts'
import type { StretchCost } from './stretch-cost.ts'
import type { Walker } from './walker.ts'

/** Energies in kcal, with the ends of their 80 % intervals. */
export interface Totals {
  readonly grossKcal: number
  readonly grossLowKcal: number
  readonly grossHighKcal: number
  readonly netKcal: number
  readonly netLowKcal: number
  readonly netHighKcal: number
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

// A stretch counts at what it cost in the direction it was walked.
const AS_BACKWARD: Combination = { backward: 1, forward: 0 }
const AS_FORWARD: Combination = { backward: 0, forward: 1 }
const ADDED: Combination = { backward: 1, forward: -1 }
const NOTHING: Combination = { backward: 0, forward: 0 }

const spent = (cost: StretchCost) => (isBackward(cost) ? AS_BACKWARD : AS_FORWARD)
const added = (cost: StretchCost) => (isBackward(cost) ? ADDED : NOTHING)

/** What the stretches cost in the direction they were walked. */
export function totalsOf(costs: readonly StretchCost[], walker: Walker, person: Person): Totals {
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

/** What was walked backward, and the same walked forward. */
export function backwardOf(costs: readonly StretchCost[], walker: Walker, person: Person): BackwardEnergy {
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

/** One bout, from the stretches it consists of. */
export function boutEnergyOf(bout: Bout, costs: readonly StretchCost[], walker: Walker): BoutEnergy {
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

export function isBackward({ stretch }: StretchCost): boolean {
  return stretch.direction === 'backward'
}

export function total<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0)
}
