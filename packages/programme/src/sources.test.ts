import { expect, test } from 'vitest'
import * as doses from './doses.ts'
import { DRILLS } from './drills.ts'
import { CLAIMS, SAFETY } from './safety.ts'
import { SOURCES, type Sourced } from './sources.ts'

const { WEEKLY_SESSIONS, ...single } = doses
const rules: Sourced[] = [
  ...Object.values(single),
  ...Object.values(WEEKLY_SESSIONS),
  ...DRILLS,
  ...SAFETY,
  ...CLAIMS,
  ...CLAIMS.flatMap(({ but }) => but ?? []),
]

test('every rule, drill, note and claim names a source', () => {
  for (const { code, sources } of rules) expect(sources.length, code).toBeGreaterThan(0)
})

test('every source is used', () => {
  const used = new Set<string>(rules.flatMap(({ sources }) => sources))
  expect(Object.keys(SOURCES).filter((source) => !used.has(source))).toEqual([])
})

test('the doses are those of the sources', () => {
  const bounds = ({ least, most }: doses.Dose) => [least, most]
  expect(bounds(WEEKLY_SESSIONS.running)).toEqual([1, 2])
  expect(bounds(WEEKLY_SESSIONS.walking)).toEqual([1, 3])
  expect(bounds(doses.WARM_UP_S)).toEqual([120, 300])
  expect(bounds(doses.FIRST_TOTAL_S)).toEqual([120, 300])
  expect(bounds(doses.LATER_TOTAL_S)).toEqual([300, 600])
  expect(bounds(doses.FIRST_BOUT_S)).toEqual([30, 60])
  expect(bounds(doses.INTERVAL_S)).toEqual([60, 60])
  expect(bounds(doses.INTERVAL_REPEATS)).toEqual([5, 10])
})
