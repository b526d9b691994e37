import type { CadenceStream, Sport } from '@backstride/recording'

// Nobody takes more than 250 steps a minute for half of a workout; a value that doubles to more was in steps already.
const MAX_MEDIAN_STEPS = 250

/**
 * Steps of both feet a minute from a column that watches fill with cycles of one foot. Whole recordings that doubled
 * would be impossible are taken as steps. Empty for cycling, where a cycle is no step.
 */
export function cadenceFrom(timeS: Float64Array, cycles: Float64Array, sport: Sport): CadenceStream {
  if (sport === 'cycling') return { timeS: new Float64Array(), stepsPerMinute: new Float64Array() }
  const factor = isMostlyAbove(cycles, MAX_MEDIAN_STEPS / 2) ? 1 : 2
  return { timeS, stepsPerMinute: cycles.map((value) => value * factor) }
}

// Whether the median of the positive values is above a limit.
function isMostlyAbove(values: Float64Array, limit: number): boolean {
  let above = 0
  let positive = 0
  for (const value of values) {
    if (value > 0) positive++
    if (value > limit) above++
  }
  return above * 2 > positive
}
