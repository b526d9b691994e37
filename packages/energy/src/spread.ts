/**
 * How far a figure may be off: variances of its sources, propagated to first order (GUM, JCGM 100:2008, 5.1), with
 * slopes taken over one standard deviation. Sources shared by the whole session (the person, the model, the terrain)
 * add up over its stretches before they are squared; sources of one stretch alone (speed, direction) after.
 */

import { kcalOf, kcalPerLitreOxygen } from './oxygen.ts'
import type { StretchCost } from './stretch-cost.ts'
import type { Walker } from './walker.ts'

/** A linear figure of a stretch: so many times its backward and so many times its forward cost. */
export interface Combination {
  readonly backward: number
  readonly forward: number
}

/** Deviations in kcal: one for each shared source, in a fixed order, and the variance of the sources of its own. */
export interface Spread {
  readonly shared: readonly number[]
  readonly ownVariance: number
}

/**
 * Person to person, of the forward cost above rest: good models differ by ±13 % of it at 1.57 m/s, and the one group
 * measured in both directions was 29 % above LCDA (Kim & Choi 2001).
 */
export const FORWARD_COST_SD = 0.15

/** Fuel: backward walking burns more carbohydrate at the same oxygen uptake (Thomas 2018), 0.90 against 0.85 at most. */
export const OXYGEN_ENERGY_SD = kcalPerLitreOxygen(0.9) / kcalPerLitreOxygen(0.85) - 1

/** An 80 % interval reaches so many standard deviations to either side. */
export const INTERVAL_LEVEL = 0.8
export const INTERVAL_DEVIATIONS = 1.2816

/** The figure of a stretch, kcal. */
export function figureOf(cost: StretchCost, walker: Walker, { backward, forward }: Combination): number {
  const oxygen = backward * walker.factor.mean * cost.total.backward + forward * cost.total.forward
  return kcalOf(oxygen, walker.massKg)
}

/** How far the figure of a stretch may be off. */
export function spreadOf(cost: StretchCost, walker: Walker, combination: Combination): Spread {
  const { total, bySpeed, byGrade } = cost
  const { forward } = combination
  const backward = combination.backward * walker.factor.mean
  const byModel = walker.isPersonal ? 0 : backward
  const figure = figureOf(cost, walker, combination)
  const kcal = (oxygen: number) => kcalOf(oxygen, walker.massKg)
  const aboveRest = backward * total.backwardAboveRest + forward * total.forwardAboveRest
  return {
    shared: [
      (figure * walker.massSdKg) / walker.massKg,
      figure * OXYGEN_ENERGY_SD,
      kcal(FORWARD_COST_SD * aboveRest),
      kcal(byModel * total.byLevel),
      kcal(byModel * total.byLift),
      kcal(byModel * total.byRunning),
      kcal(combination.backward * walker.factor.sd * total.backward),
      kcal(backward * byGrade.backward + forward * byGrade.forward),
    ],
    ownVariance:
      kcal(backward * bySpeed.backward + forward * bySpeed.forward) ** 2 + directionVariance(cost, walker),
  }
}

/** The figures and their spreads, added up over stretches. */
export function sumOf(spreads: readonly Spread[]): Spread {
  const shared = spreads[0]?.shared.map((_, source) =>
    spreads.reduce((sum, spread) => sum + spread.shared[source], 0),
  )
  return {
    shared: shared ?? [],
    ownVariance: spreads.reduce((sum, spread) => sum + spread.ownVariance, 0),
  }
}

/** Half the width of the 80 % interval, kcal. */
export function halfWidthOf({ shared, ownVariance }: Spread): number {
  return INTERVAL_DEVIATIONS * Math.hypot(...shared, Math.sqrt(ownVariance))
}

/** With the probability that the direction is wrong, the cost is off by the whole difference between the two. */
function directionVariance(cost: StretchCost, walker: Walker): number {
  if (cost.stretch.direction === 'standing') return 0
  const difference = figureOf(cost, walker, { backward: 1, forward: -1 })
  return (1 - cost.probability) * difference ** 2
}
