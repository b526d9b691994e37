/** A workout that is kept from coaches is for them as if it did not exist, in every answer of the API. */

import { grantField, openApi } from '@backstride/contract'
import { beforeAll, expect, test, vi } from 'vitest'
import { NOW, type TestBrowser, type TestSystem, testSystem } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'
import { workoutRecord } from '../testing/workout-record.ts'

vi.spyOn(console, 'log').mockReturnValue()

/** Answers that are not about an athlete's workouts, or change with every request. */
const APART = /auth|openapi|docs|health/

let system: TestSystem
let ada: TestBrowser
let coach: TestBrowser
let athleteId: string
let before: Map<string, string>
let hidden: string

beforeAll(async () => {
  system = testSystem()
  ada = await system.signIn('Ada')
  coach = await system.signIn('Coach')
  athleteId = await system.athleteIdOf('Ada')
  await system.store.putGrant({
    athleteId,
    coachId: await system.athleteIdOf('Coach'),
    fields: grantField.options,
    until: null,
    createdAt: NOW.toISOString(),
  })
  const shown = await uploaded('2026-05-01T07:00:00.000Z', 240)
  before = await readBy(coach, shown)
  // Newer, longer and within every range of days, so that any sum, record, rule or place in a list would show it.
  hidden = await uploaded('2026-05-15T07:00:00.000Z', 400)
  const workout = await system.store.getWorkout(athleteId, hidden)
  await system.store.putWorkout({ ...(workout ?? workoutRecord()), isKeptFromCoaches: true })
  await ada(`${pathOf(hidden)}/comments`, { method: 'POST', body: { text: 'For me alone.' } })
})

test('every answer that a coach can read is, to the byte, what it was before there was the workout', async () => {
  const shown = /workouts\/(\w+)\/series/.exec([...before.keys()].join(' '))?.[1] ?? ''
  const now = await readBy(coach, shown)
  for (const [path, text] of now) expect(text, path).toBe(before.get(path))
  expect(now.size).toBe(before.size)
  expect(now.size).toBeGreaterThan(14)
})

test('by its own address it is there for a coach as little as one that never was, on every route', async () => {
  let asked = 0
  for (const [path, operations] of Object.entries(openApi().paths)) {
    if (!path.includes('{workoutId}')) continue
    for (const method of Object.keys(operations)) {
      const [ofHidden, ofNothing] = await Promise.all(
        [hidden, 'nothing'].map(async (workoutId) => {
          const body = method === 'get' || method === 'delete' ? {} : { body: { text: 'x' } }
          const response = await coach(addressOf(path, workoutId), { method: method.toUpperCase(), ...body })
          return [response.status, await response.text()]
        }),
      )
      expect(ofHidden, `${method} ${path}`).toEqual(ofNothing)
      expect(ofHidden[0], `${method} ${path}`).toBeGreaterThanOrEqual(400)
      asked++
    }
  }
  expect(asked).toBeGreaterThan(9)
})

test('no look at it is noted, as there was none', async () => {
  const { items } = await system.store.listLooks(athleteId, { limit: 100 })
  expect(items.length).toBeGreaterThan(0)
  expect(items.filter(({ workoutId }) => workoutId === hidden)).toEqual([])
})

test('the athlete reads it and has it in every sum', async () => {
  const seen = await readBy(ada, hidden)
  const at = `/api/athletes/${athleteId}`
  expect(seen.get(`${pathOf(hidden)}/series`)).toBeDefined()
  expect(JSON.parse(seen.get(`${at}/workouts`) ?? '').items).toHaveLength(2)
  expect(seen.get(`${pathOf(hidden)}/comments`)).toContain('For me alone.')
  for (const what of ['progress', 'trends', 'records']) {
    expect(seen.get(`${at}/${what}`), what).toBeDefined()
    expect(seen.get(`${at}/${what}`), what).not.toBe(before.get(`${at}/${what}`))
  }
})

async function uploaded(startedAt: string, backwardS: number): Promise<string> {
  const stretchesS = [120, backwardS, 120, 60]
  const uploadId = await system.upload(athleteId, walkFile({ startedAt, stretchesS }))
  return (await system.store.getUpload(athleteId, uploadId))?.workoutId ?? ''
}

/** What this person is answered on every route that can be read, by its address; refusals are left out. */
async function readBy(person: TestBrowser, workoutId: string): Promise<Map<string, string>> {
  const readable = Object.entries(openApi().paths).filter(
    ([path, operations]) => 'get' in operations && !APART.test(path),
  )
  const at = `/api/athletes/${athleteId}`
  const further = [
    `${at}/workouts?limit=1`,
    `${at}/workouts?from=2026-05-10&to=2026-05-20`,
    `${at}/trends?by=month&from=2020-01-01&to=2026-05-20`,
    `${at}/progress?weeks=52`,
    `${pathOf(workoutId)}/analyses/${(await system.store.getWorkout(athleteId, workoutId))?.inputs}`,
  ]
  const answers = new Map<string, string>()
  for (const path of [...readable.map(([path]) => addressOf(path, workoutId)), ...further]) {
    const response = await person(path)
    if (response.status === 200) answers.set(path, await response.text())
  }
  return answers
}

function addressOf(path: string, workoutId: string): string {
  const named = path.replace('{athleteId}', athleteId).replace('{workoutId}', workoutId)
  return named.replace(/\{\w+\}/g, 'x')
}

function pathOf(workoutId: string): string {
  return `/api/athletes/${athleteId}/workouts/${workoutId}`
}
