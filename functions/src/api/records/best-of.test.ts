/** Records against a search by hand over every stretch and every week. */

import { expect, test } from 'vitest'
import { addDays, localDates } from '../../local-date.ts'
import { seeded } from '../../testing/seeded.ts'
import { workoutRecord } from '../../testing/workout-record.ts'
import { bestOf } from './best-of.ts'
import type { Bout, Session } from './sessions-of.ts'

const ZONES = ['UTC', 'Pacific/Kiritimati', 'Etc/GMT+12', 'America/St_Johns']

test.each(ZONES)('of two hundred sessions in %s each record is what a search by hand finds', (timeZone) => {
  const sessions = sessionsOf(200)
  const best = bestOf(
    sessions.map(({ workout }) => workout),
    sessions,
    timeZone,
  )
  const bouts = sessions.flatMap(({ workout, bouts: all }) =>
    all
      .filter(({ direction }) => direction === 'backward')
      .map(({ startS, endS, speedMps }) => ({ lengthS: endS - startS, speedMps, id: workout.workoutId })),
  )
  const longest = bouts.toSorted((a, b) => b.lengthS - a.lengthS)[0]
  const fastest = bouts.filter(({ lengthS }) => lengthS >= 60).toSorted((a, b) => b.speedMps - a.speedMps)[0]
  expect(best.longestBoutS).toMatchObject({ value: longest.lengthS, workoutId: longest.id })
  expect(best.fastestBoutMps).toMatchObject({ value: fastest.speedMps, workoutId: fastest.id })

  const mostS = Math.max(...sessions.map(({ workout }) => workout.direction.backwardS))
  const mostM = Math.max(...sessions.map(({ workout }) => workout.direction.backwardM))
  expect([best.mostBackwardS?.value, best.mostBackwardM?.value]).toEqual([mostS, mostM])
  expect(best.mostBackwardInWeekS?.value).toBe(mostInSevenDays(sessions, timeZone))
})

/** Counts the seven days from every Monday of the two years. */
function mostInSevenDays(sessions: readonly Session[], timeZone: string): number {
  const dateOf = localDates(timeZone)
  let most = 0
  // 2024-12-30 is a Monday.
  for (let monday = '2024-12-30'; monday < '2027-01-04'; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, k) => addDays(monday, k))
    let seconds = 0
    for (const { workout } of sessions) {
      if (days.includes(dateOf(new Date(workout.startedAt)))) seconds += workout.direction.backwardS
    }
    most = Math.max(most, seconds)
  }
  return most
}

/** Sessions at every hour over two years, earliest first, the same in every run. */
function sessionsOf(count: number): Session[] {
  const chance = seeded(7)
  const starts = Array.from(
    { length: count },
    () => Date.UTC(2025, 0, 2) + Math.floor(chance() * 17_000) * 3_600_000,
  )
  return starts
    .toSorted((a, b) => a - b)
    .map((startedMs, k) => {
      const bouts = boutsOf(chance)
      const backward = bouts.filter(({ direction }) => direction === 'backward')
      const backwardS = backward.reduce((sum, { startS, endS }) => sum + endS - startS, 0)
      const backwardM = backward.reduce((sum, { distanceM }) => sum + distanceM, 0)
      const direction = { ...workoutRecord().direction, backwardS, backwardM }
      const startedAt = new Date(startedMs).toISOString()
      return { workout: workoutRecord({ workoutId: `w${k}`, startedAt, direction }), bouts }
    })
}

function boutsOf(chance: () => number): Bout[] {
  let startS = 0
  return Array.from({ length: 2 + Math.floor(6 * chance()) }, (_, k) => {
    const lengthS = 5 + 180 * chance()
    const speedMps = 0.4 + chance()
    const bout: Bout = {
      startS,
      endS: startS + lengthS,
      direction: k % 2 === 0 ? 'forward' : 'backward',
      distanceM: speedMps * lengthS,
      speedMps,
      gradePct: null,
      probability: 1,
      heartRateBpm: null,
      addedKcal: null,
      addedLowKcal: null,
      addedHighKcal: null,
    }
    startS += lengthS
    return bout
  })
}
