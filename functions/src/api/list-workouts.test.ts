import { workoutList } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { localDates } from '../local-date.ts'
import { testSystem } from '../testing/test-system.ts'
import { workoutRecord } from '../testing/workout-record.ts'

vi.spyOn(console, 'log').mockReturnValue()

const { direction } = workoutRecord()
const KINDS = ['classified', 'undecided'] as const
const SPORTS = ['walking', 'running', 'other'] as const

test('a list holds what its query names and nothing else, in the athlete’s zone, page by page', async () => {
  const system = testSystem()
  const athleteId = await system.athleteIdOf('Ada')
  const ada = await system.signIn('Ada')
  await ada('/api/me', { method: 'PATCH', body: { timeZone: 'Pacific/Kiritimati' } })
  // One every seven hours, so that each day and night of the zone has some of every kind.
  const workouts = Array.from({ length: 90 }, (_, k) =>
    workoutRecord({
      athleteId,
      workoutId: `w${k}`,
      startedAt: new Date(Date.UTC(2026, 3, 20) + k * 7 * 3_600_000).toISOString(),
      sport: SPORTS[k % 3],
      direction: { ...direction, status: KINDS[k % 2] },
    }),
  )
  for (const workout of workouts) await system.store.putWorkout(workout)

  const idsOf = async (query: Record<string, string>) => {
    const ids: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const search = new URLSearchParams({ limit: '4', ...query, ...(cursor && { cursor }) })
      const answer = await ada(`/api/athletes/${athleteId}/workouts?${search}`)
      const page = workoutList.parse(await answer.json())
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    return ids
  }
  const dateOf = localDates('Pacific/Kiritimati')
  for (const query of [
    { from: '2026-05-01', to: '2026-05-07' },
    { to: '2026-04-21' },
    { from: '2026-05-14', direction: 'undecided' },
    { sport: 'running' },
    { sport: 'other', direction: 'classified', from: '2026-04-25', to: '2026-05-10' },
    { from: '2027-01-01' },
  ]) {
    const { from = '', to = '9', sport, direction: kind } = query as Record<string, string | undefined>
    const byHand = workouts.filter((workout) => {
      const date = dateOf(new Date(workout.startedAt))
      const isOfKind = kind === undefined || workout.direction.status === kind
      return date >= from && date <= to && isOfKind && (sport === undefined || workout.sport === sport)
    })
    expect(await idsOf(query as Record<string, string>), JSON.stringify(query)).toEqual(
      byHand.map(({ workoutId }) => workoutId).reverse(),
    )
  }
})
