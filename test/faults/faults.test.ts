import { expect, test, vi } from 'vitest'
import { differences } from './differences.ts'
import { runFaults } from './run.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

test('uploads repeated, out of order, broken off and throttled end as brute force says', async () => {
  const outcome = await runFaults({ uploads: 66, walks: 20, athletes: 3 }, 6)

  expect(outcome.delivered.deaths).toBeGreaterThan(20)
  expect(outcome.delivered.failedAnnouncements).toBeGreaterThan(0)
  expect(differences(outcome)).toEqual([])
})

test('the comparison sees a workout that is missing, one that is counted twice, and a total that is off', async () => {
  const outcome = await runFaults({ uploads: 4, walks: 3, athletes: 1 }, 1)
  const [athlete] = outcome.athletes
  const [first, ...others] = athlete.found.workouts
  const [, week] = athlete.found.progress.weeks
  const seenIn = (found: Partial<typeof athlete.found>) =>
    differences({ ...outcome, athletes: [{ ...athlete, found: { ...athlete.found, ...found } }] })

  expect(seenIn({ workouts: others })).toMatchObject([expect.stringContaining('workouts of')])
  expect(seenIn({ workouts: [first, first, ...others] })).toHaveLength(1)
  expect(seenIn({ progress: { timeZone: 'UTC', weeks: [{ ...week, sessions: 9 }] } })).toHaveLength(1)
  expect(seenIn({ uploads: [] })).not.toEqual([])
})
