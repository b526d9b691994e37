import { gradeOf } from './grade.ts'
import { personOf } from './person.ts'
import type { EnergyContext } from './session-energy.ts'
import { visitPriced } from './stretch-cost.ts'
import { stretchesOf } from './stretches.ts'
import { walkerOf } from './walker.ts'

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
    visitPriced(stretch, sources, (second, _speedMps, rates) => {
      oxygen[second] = stretch.direction === 'backward' ? factor.mean * rates.backward : rates.forward
    })
  }
  return oxygen
}
