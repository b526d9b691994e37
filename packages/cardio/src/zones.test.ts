import { expect, test } from 'vitest'
import { DEFAULT_ZONES, timeInZones, type ZoneSet, zonesOn } from './zones.ts'

const limits = { restingBpm: 60, maxBpm: 200, warnings: [] }
const set = (validFrom: string, bounds: number[]): ZoneSet => ({ validFrom, kind: 'custom', bounds })

test('five zones of a tenth of the highest rate hold when nobody set others', () => {
  const zones = timeInZones(Float64Array.of(99, 100, 119.9, 120, 180, 230, Number.NaN), DEFAULT_ZONES, limits)
  expect(zones.map(({ lowBpm }) => lowBpm)).toEqual([100, 120, 140, 160, 180])
  expect(zones.map(({ highBpm }) => highBpm)).toEqual([120, 140, 160, 180, undefined])
  expect(zones.map(({ seconds }) => seconds)).toEqual([2, 1, 0, 0, 2])
})

test('bounds may be shares of the reserve', () => {
  const zones = timeInZones(
    Float64Array.of(129, 130),
    { validFrom: '', kind: 'reserve', bounds: [0.5, 0.75] },
    limits,
  )
  expect(zones).toEqual([
    { lowBpm: 130, highBpm: 165, seconds: 1 },
    { lowBpm: 165, highBpm: undefined, seconds: 0 },
  ])
})

test('bounds may be rates', () => {
  expect(timeInZones(Float64Array.of(120), set('', [110]), limits)).toEqual([
    { lowBpm: 110, highBpm: undefined, seconds: 1 },
  ])
})

test('a session keeps the zones of its date when they change later', () => {
  const sets = [set('2026-03-01', [120]), set('2025-01-01', [110])]
  expect(zonesOn(sets, '2024-12-31')).toBe(DEFAULT_ZONES)
  expect(zonesOn(sets, '2025-01-01')).toBe(sets[1])
  expect(zonesOn(sets, '2026-02-28')).toBe(sets[1])
  expect(zonesOn(sets, '2026-03-01')).toBe(sets[0])
})

test('of two sets of one day the later in the list holds', () => {
  const sets = [set('2026-03-01', [120]), set('2026-03-01', [125])]
  expect(zonesOn(sets, '2026-03-02')).toBe(sets[1])
})
