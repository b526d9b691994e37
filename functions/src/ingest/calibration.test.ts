/** What earlier sessions say of an athlete's cost of backward, in the analysis of later ones. */

import { analyse, analysisOf } from '@backstride/analyse'
import { calibrationFrom } from '@backstride/analyse/calibration'
import type { AnalysisSummary } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { getJson } from '../json-objects.ts'
import { againKey } from '../object-keys.ts'
import { knownNow } from '../reanalysis/basis.ts'
import { standingOf } from '../reanalysis/stale.ts'
import { NOW, queued, type TestSystem, testSystem } from '../testing/test-system.ts'
import { uploadKept } from '../testing/upload-kept.ts'
import { walkFile } from '../testing/walk-file.ts'
import { rememberedCalibration } from './calibration-memory.ts'
import { offsetBy } from './mount-memory.ts'

vi.spyOn(console, 'log').mockReturnValue()

const DAYS = [1, 2, 3, 4, 5, 6]
const WALKS = DAYS.map((day) =>
  walkFile({ startedAt: `2026-05-0${day}T07:00:00.000Z`, stretchesS: [180, 180, 180, 180] }),
)

test('from the fourth comparable session on the cost is personal, and equals brute force', async () => {
  const system = testSystem()
  for (const walk of WALKS) await system.upload('a', walk)
  const analyses = await analysesOf(system)
  expect(analyses.map(({ energy }) => energy?.basis)).toEqual([
    ...Array(3).fill('speed-grade'),
    ...Array(3).fill('personal'),
  ])
  expect(analyses.map(({ energy }) => energy)).toEqual(bruteForce())
  const [first, last] = [analyses[0].energy?.backward, analyses[5].energy?.backward]
  expect(widthOf(last)).toBeLessThan(widthOf(first))
})

test('arrived in another order, what came too early is known to be stale, and made again is the same', async () => {
  const system = testSystem()
  for (const k of [5, 1, 0, 4, 2, 3]) await system.upload('a', WALKS[k])
  expect(await staleDays(system)).toEqual(['2026-05-05', '2026-05-06'])

  const workouts = await system.store.listWorkoutsBetween('a', '', '9999')
  await system.ingest(queued(...workouts.map(againKey)))
  expect(await staleDays(system)).toEqual([])
  expect((await analysesOf(system)).map(({ energy }) => energy)).toEqual(bruteForce())
})

test('the pair of a deleted workout counts no more', async () => {
  const system = testSystem()
  const owner = await system.signIn('Ada')
  const athleteId = await system.athleteIdOf('Ada')
  for (const walk of WALKS.slice(0, 3)) await system.upload(athleteId, walk)
  const [{ workoutId }] = await system.store.listWorkoutsBetween(athleteId, '', '9999')
  expect(await system.store.listPairs(athleteId)).toHaveLength(3)
  await owner(`/api/athletes/${athleteId}/workouts/${workoutId}`, { method: 'DELETE' })
  expect(await system.store.listPairs(athleteId)).toHaveLength(2)
})

test('what is kept from coaches bears on nothing that they read, and on what is kept from them', async () => {
  const system = testSystem()
  for (const k of [0, 1, 2]) await uploadKept(system, 'a', WALKS[k])
  for (const k of [3, 4]) await system.upload('a', WALKS[k])
  await uploadKept(system, 'a', WALKS[5])
  const energies = (await analysesOf(system)).map(({ energy }) => energy)
  const alone = WALKS.slice(3, 5).map((walk) => energyOf(walk))
  expect(energies).toEqual([...bruteForce().slice(0, 3), ...alone, bruteForce()[5]])
  expect(energies.map((energy) => energy?.basis).slice(3)).toEqual(['speed-grade', 'speed-grade', 'personal'])
  expect(await staleDays(system)).toEqual([])
})

test('as many sessions count as if there were none that are kept from coaches, also of a device’s mount', async () => {
  const { store } = testSystem()
  const sessions = Array.from({ length: 60 }, (_, k) => {
    const startedAt = new Date(NOW.getTime() - k * 86_400_000).toISOString()
    return { workoutId: `w${k}`, startedAt, ...(k % 2 === 0 && { isKeptFromCoaches: true }) }
  })
  const said = { athleteId: 'a', forwardBpm: 100, speedMps: 1, gradePct: 0 }
  const pairs = sessions.map((session, k) => ({ ...said, ...session, backwardBpm: 115 + k }))
  for (const pair of pairs) await store.putPair(pair)
  const startedAt = new Date(NOW.getTime() + 1).toISOString()
  const shown = pairs.filter(({ isKeptFromCoaches }) => !isKeptFromCoaches)
  expect(await rememberedCalibration(store, 'a', { startedAt })).toEqual(calibrationFrom(shown.slice(0, 24)))
  const own = await rememberedCalibration(store, 'a', { startedAt, isKeptFromCoaches: true })
  expect(own).toEqual(calibrationFrom(pairs.slice(0, 24)))

  const confirmed = sessions.slice(0, 6).map((session, k) => ({ ...session, deg: 10 * k }))
  expect(offsetBy({ confirmed }, { workoutId: 'w' })).toEqual({ deg: 30, confirmedSessions: 3 })
  expect(offsetBy({ confirmed }, { workoutId: 'w', isKeptFromCoaches: true })).toMatchObject({ deg: 25 })
})

test('sessions at the same instant, later ones and those of more than a year before say nothing', async () => {
  const { store } = testSystem()
  const pair = { athleteId: 'a', forwardBpm: 100, backwardBpm: 120, speedMps: 1, gradePct: 0 }
  const starts = ['2025-05-02', '2025-05-03', '2026-05-02', '2026-05-03', '2026-05-04']
  for (const day of starts)
    await store.putPair({ ...pair, workoutId: day, startedAt: `${day}T07:00:00.000Z` })
  const before = await store.listPairsBefore('a', '2025-05-03', '2026-05-03T07:00:00.000Z', 9)
  expect(before.map(({ workoutId }) => workoutId)).toEqual(['2026-05-02', '2025-05-03'])
})

/** The energy of each walk, from the files alone: each with the pairs of those before it. */
function bruteForce() {
  const pairs: Parameters<typeof calibrationFrom>[0][number][] = []
  return WALKS.map((walk) => {
    const calibration = calibrationFrom(pairs)
    const analysed = analyse(walk, { ...(calibration && { calibration }) })
    if (analysed.status === 'failed') throw analysed.error
    const { matched } = analysed.cardio
    if (!matched) throw new Error('the walk cannot be compared')
    pairs.push(matched)
    return analysisOf(analysed).energy
  })
}

/** The energy of a walk of which nothing else is known. */
function energyOf(walk: Uint8Array) {
  const analysed = analyse(walk)
  if (analysed.status === 'failed') throw analysed.error
  return analysisOf(analysed).energy
}

async function analysesOf({ store, objects }: TestSystem): Promise<AnalysisSummary[]> {
  const workouts = await store.listWorkoutsBetween('a', '', '9999')
  return Promise.all(workouts.map(({ analysisKey }) => getJson<AnalysisSummary>(objects, analysisKey)))
}

async function staleDays({ store }: TestSystem): Promise<string[]> {
  const known = await knownNow(store, 'a')
  const workouts = await store.listWorkoutsBetween('a', '', '9999')
  const stale = workouts.filter((workout) => standingOf(known, workout).because.includes('calibration'))
  return stale.map(({ startedAt }) => startedAt.slice(0, 10))
}

function widthOf(backward: NonNullable<AnalysisSummary['energy']>['backward'] | undefined): number {
  return backward ? backward.addedHighKcal - backward.addedLowKcal : Number.NaN
}
