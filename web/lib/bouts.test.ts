import type { BoutBody } from '@backstride/contract'
import { expect, test } from 'vitest'
import { boutsCsv, orderAfter, sortedBouts } from './bouts.ts'

const BOUT: BoutBody = {
  startS: 0,
  endS: 60,
  direction: 'backward',
  distanceM: 40.5,
  speedMps: 0.7,
  gradePct: null,
  probability: 0.9,
  heartRateBpm: 120,
  addedKcal: 2,
  addedLowKcal: 1,
  addedHighKcal: 3,
}
const BOUTS = [
  BOUT,
  { ...BOUT, startS: 60, endS: 90, heartRateBpm: null },
  { ...BOUT, startS: 90, endS: 200 },
]

test('stretches are ordered by what a column holds, what is not known last either way', () => {
  const starts = (isDescending: boolean) =>
    sortedBouts(BOUTS, { column: 'heartRate', isDescending }).map(({ startS }) => startS)
  expect(starts(false)).toEqual([0, 90, 60])
  expect(starts(true)).toEqual([0, 90, 60])
  const longest = sortedBouts(BOUTS, { column: 'time', isDescending: true })
  expect(longest.map(({ startS }) => startS)).toEqual([90, 0, 60])
})

test('pressing a head orders by it, pressing it again turns the order round', () => {
  const first = orderAfter({ column: 'start', isDescending: false }, 'time')
  expect(first).toEqual({ column: 'time', isDescending: false })
  expect(orderAfter(first, 'time')).toEqual({ column: 'time', isDescending: true })
})

test('a line of CSV holds a stretch, with nothing where nothing is known', () => {
  const [head, first, ...rest] = boutsCsv(BOUTS).split('\r\n')
  expect(head).toBe(
    'startS,endS,direction,distanceM,speedMps,gradePct,heartRateBpm,addedKcal,addedLowKcal,addedHighKcal,probability',
  )
  expect(first).toBe('0,60,backward,40.5,0.7,,120,2,1,3,0.9')
  expect(rest).toHaveLength(3)
})
