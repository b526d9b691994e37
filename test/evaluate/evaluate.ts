import { type Family, SEVERITIES, type Severity, simulate } from '@backstride/simulate'
import { answerOf, CORE, HARD, type Method, methodsFor, OTHERS } from './cases.ts'
import { add, emptyTally, type Tally, tallyOf } from './metrics.ts'

/** Tallies by method, family and severity. */
export type Results = Record<string, Tally>

export function keyOf(method: Method, family: Family, severity: Severity): string {
  return `${method} ${family} ${severity}`
}

/** Length of each walk, seconds. */
const DURATION_S = 720

/**
 * Walks `count` recordings of every family and severity, seeds from `firstSeed` on, and tallies what every method says.
 * `report` is told of each family and severity when it is done.
 */
export function evaluate(
  families: readonly Family[],
  count: number,
  firstSeed: number,
  report: (done: string) => void = () => undefined,
): Results {
  const results: Results = {}
  for (const family of families) {
    for (const severity of SEVERITIES) {
      for (let i = 0; i < count; i++) {
        const { recording, truth } = simulate({
          family,
          severity,
          seed: firstSeed + i,
          durationS: DURATION_S,
        })
        for (const method of methodsFor(family)) {
          const key = keyOf(method, family, severity)
          results[key] ??= emptyTally()
          add(results[key], tallyOf(answerOf(method, recording, truth), truth.direction))
        }
      }
      report(`${family} ${severity}`)
    }
  }
  return results
}

export const ALL_FAMILIES: readonly Family[] = [...CORE, ...HARD, ...OTHERS]

/** The tallies of a method at one severity, over these families. */
export function over(
  results: Results,
  method: Method,
  families: readonly Family[],
  severity: Severity,
): Tally {
  return families.reduce((sum, family) => {
    const one = results[keyOf(method, family, severity)]
    return one ? add(sum, one) : sum
  }, emptyTally())
}
