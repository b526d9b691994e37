import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalSystem, startLocalSystem } from '@backstride/infra-local'
import { backstrideFile, type Scenario, simulate } from '@backstride/simulate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisitor, type Visitor } from './visitor.ts'

let dataDir: string
let system: LocalSystem
let ada: Visitor
let athleteId: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'backstride-e2e-'))
  system = await startLocalSystem({ dataDir, port: 0, demo: false, web: 'skip' })
  ada = await newVisitor(system.url, 'ada@example.com')
  athleteId = (await ada.api('getMe')).athleteId
})

afterAll(async () => {
  await system.close()
  await rm(dataDir, { recursive: true })
})

test('an uploaded interval session is served as it was walked, with what it cost', async () => {
  const { truth, bytes } = walk({ family: 'intervals60', severity: 'S1', seed: 41 })
  const upload = await ada.upload('intervals.backstride.json', bytes)
  expect(upload).toMatchObject({ state: 'done', error: null })

  const params = { athleteId, workoutId: upload.workoutId ?? '' }
  const { summary, analysis } = await ada.api('getWorkout', { params })
  expect(analysis.direction.status).toBe('classified')
  expect(Math.abs(analysis.direction.totals.backwardS / truth.backwardS - 1)).toBeLessThan(0.05)
  expect(Math.abs(analysis.direction.totals.backwardM / truth.backwardM - 1)).toBeLessThan(0.1)
  const { addedKcal, addedLowKcal, addedHighKcal } = analysis.energy?.backward ?? {}
  expect(addedLowKcal).toBeLessThan(addedKcal ?? Number.NaN)
  expect(addedHighKcal).toBeGreaterThan(addedKcal ?? Number.NaN)
  expect(summary.addedKcal).toEqual({ value: addedKcal, low: addedLowKcal, high: addedHighKcal })

  const { direction } = await ada.api('getSeries', { params })
  const right = direction.filter((name, second) => name === truth.direction[second]).length
  expect(right / truth.direction.length).toBeGreaterThan(0.9)

  const picture = await ada.api('getSeries', { params, query: { points: 50 } })
  expect(picture.seconds?.length).toBeLessThan(direction.length / 4)
  expect(picture.direction).toEqual(picture.seconds?.map((second) => direction[second]))
})

test('the same bytes again are told to be here already, and stay one workout', async () => {
  const { bytes } = walk({ family: 'intervals60', severity: 'S1', seed: 42 })
  const first = await ada.upload('walk.backstride.json', bytes)
  const again = await ada.upload('copy of walk.backstride.json', bytes)

  expect(again).toMatchObject({ state: 'duplicate', workoutId: first.workoutId })
  const { items } = await ada.api('listWorkouts', { params: { athleteId } })
  expect(items.filter(({ id }) => id === first.workoutId)).toHaveLength(1)
})

test('a workout without a heading is undecided with its reason, and adds nothing to the week', async () => {
  const { bytes } = walk({ family: 'intervals60', severity: 'S1', seed: 43, heading: 'none' })
  const before = await ada.api('getProgress', { params: { athleteId }, query: { weeks: 104 } })
  const { workoutId } = await ada.upload('blind.backstride.json', bytes)

  const { analysis } = await ada.api('getWorkout', { params: { athleteId, workoutId: workoutId ?? '' } })
  expect(analysis).toMatchObject({
    direction: { status: 'undecided', reason: 'NO_HEADING' },
    energy: null,
    energyReason: 'NO_HEADING',
  })
  const after = await ada.api('getProgress', { params: { athleteId }, query: { weeks: 104 } })
  expect(backwardS(after)).toBe(backwardS(before))
})

test('a file that is no workout fails with a code and a sentence, and the others are not disturbed', async () => {
  const upload = await ada.upload('notes.txt', new TextEncoder().encode('milk, bread, eggs'))

  expect(upload).toMatchObject({ state: 'failed', workoutId: null, error: { code: 'UNKNOWN_FORMAT' } })
  expect(upload.error?.message).toMatch(/[A-Z].*\./)
})

test('nobody else sees it', async () => {
  const { bytes } = walk({ family: 'intervals60', severity: 'S1', seed: 44 })
  const { workoutId } = await ada.upload('private.backstride.json', bytes)
  const eve = await newVisitor(system.url, 'eve@example.com')

  const params = { athleteId, workoutId: workoutId ?? '' }
  await expect(eve.api('getWorkout', { params })).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } })
  await expect(eve.api('listWorkouts', { params })).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } })
})

function walk(scenario: Scenario) {
  // Nobody walks twice at one time: each walk has a day of its own.
  const startedAt = new Date(Date.UTC(2026, 4, scenario.seed % 28, 7)).toISOString()
  const { recording, truth } = simulate({ startedAt, ...scenario })
  return { truth, bytes: new TextEncoder().encode(backstrideFile(recording)) }
}

function backwardS({ weeks }: { weeks: { backwardS: number }[] }): number {
  return weeks.reduce((sum, week) => sum + week.backwardS, 0)
}
