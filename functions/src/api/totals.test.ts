import type { WorkoutRecord } from '@backstride/store'
import { expect, test } from 'vitest'
import { addDays, localDates } from '../local-date.ts'
import { workoutRecord } from '../testing/workout-record.ts'
import { beforeWeeks, totalsOf, weeklyTotals } from './totals.ts'

test('an undecided session counts as a session and adds nothing else', () => {
  const undecided = workoutRecord({ direction: { ...workoutRecord().direction, status: 'undecided' } })
  expect(totalsOf([undecided, workoutRecord()])).toEqual({
    sessions: 2,
    undecidedSessions: 1,
    backwardS: 300,
    backwardM: 240.5,
    addedKcal: 8.1,
  })
})

test('a session whose added energy cannot be said adds none', () => {
  expect(totalsOf([workoutRecord({ addedKcal: null })])).toMatchObject({ backwardS: 300, addedKcal: 0 })
})

test('sums of decimals stay decimals', () => {
  const tenth = workoutRecord({ addedKcal: { value: 0.1, low: 0, high: 1 } })
  expect(totalsOf([tenth, tenth, tenth]).addedKcal).toBe(0.3)
})

test('the last week holds now, and weeks without sessions are there', () => {
  const weeks = { timeZone: 'UTC', now: new Date('2026-05-20T12:00:00Z'), count: 3 }
  const totals = weeklyTotals([workoutRecord({ startedAt: '2026-05-18T00:00:00.000Z' })], weeks)
  expect(totals.map(({ startsOn, sessions }) => [startsOn, sessions])).toEqual([
    ['2026-05-04', 0],
    ['2026-05-11', 0],
    ['2026-05-18', 1],
  ])
})

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
  'America/St_Johns',
  'Asia/Kathmandu',
]
// A year's end, and the weeks in which clocks change in Europe and in America.
const NOWS = ['2027-01-03T23:30:00Z', '2026-03-29T01:00:00Z', '2026-11-01T06:30:00Z', '2026-05-20T12:00:00Z']

test.each(ZONES)('weeks in %s equal a count by hand over every hour of five weeks', (timeZone) => {
  for (const now of NOWS.map((text) => new Date(text))) {
    const weeks = { timeZone, now, count: 4 }
    const everyHour = Array.from({ length: 24 * 7 * 6 }, (_, hour) =>
      workoutRecord({
        startedAt: new Date(now.getTime() + 8 * 86_400_000 - hour * 3_600_000 + 1).toISOString(),
      }),
    )
    const from = beforeWeeks(now, weeks.count)
    const inSpan = everyHour.filter(({ startedAt }) => startedAt >= from)

    for (const { startsOn, sessions } of weeklyTotals(inSpan, weeks)) {
      expect(sessions, `${startsOn} from ${now.toISOString()}`).toBe(
        countByHand(everyHour, startsOn, timeZone),
      )
    }
  }
})

function countByHand(workouts: WorkoutRecord[], startsOn: string, timeZone: string): number {
  const days = Array.from({ length: 7 }, (_, k) => addDays(startsOn, k))
  const dateOf = localDates(timeZone)
  return workouts.filter(({ startedAt }) => days.includes(dateOf(new Date(startedAt)))).length
}
