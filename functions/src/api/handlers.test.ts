/** What the routes answer, beyond who may ask. */

import { createHash } from 'node:crypto'
import { me, progress, roster, uploadList, uploadTicket, workoutList } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { originalKey } from '../object-keys.ts'
import { queued, testSystem } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'
import { workoutRecord } from '../testing/workout-record.ts'

vi.spyOn(console, 'log').mockReturnValue()

test('a file is announced, sent, ingested and visible; the same file again is a duplicate at once', async () => {
  const { signIn, objects, ingest, clock } = testSystem()
  const ada = await signIn('Ada')
  const bytes = walkFile()
  const body = {
    fileName: 'walk.json',
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const { athleteId } = me.parse(await (await ada('/api/me')).json())

  const ticket = uploadTicket.parse(await (await ada('/api/uploads', { method: 'POST', body })).json())
  expect(ticket).toMatchObject({ upload: { state: 'waiting' }, put: { headers: expect.any(Object) } })
  const key = originalKey({ athleteId, uploadId: ticket.upload.id })
  expect(ticket.put?.url).toContain(key)
  await objects.put(key, bytes, '')
  await ingest(queued(key))

  const list = workoutList.parse(await (await ada(`/api/athletes/${athleteId}/workouts`)).json())
  expect(list.items).toHaveLength(1)
  clock.now = new Date(clock.now.getTime() + 1)
  const again = uploadTicket.parse(await (await ada('/api/uploads', { method: 'POST', body })).json())
  expect(again).toMatchObject({ upload: { state: 'duplicate', workoutId: list.items[0].id }, put: null })
  const log = uploadList.parse(await (await ada('/api/uploads')).json())
  expect(log.items.map(({ state }) => state)).toEqual(['duplicate', 'done'])
})

test('a name, a zone and a body change alone, and what is not named stays', async () => {
  const { signIn, store } = testSystem()
  const ada = await signIn('Ada')
  const patch = async (body: unknown) =>
    me.parse(await (await ada('/api/me', { method: 'PATCH', body })).json())

  await patch({ profile: { massKg: 62, sex: 'female' } })
  await patch({ timeZone: 'Pacific/Kiritimati' })
  const changed = await patch({ profile: { massKg: 61, sex: null } })

  expect(changed).toMatchObject({ name: 'Ada', timeZone: 'Pacific/Kiritimati' })
  expect(changed.profile).toMatchObject({ massKg: 61, sex: null, heightM: null })
  // It was noon in UTC, and the next day already in Kiritimati.
  const versions = await store.listProfiles(changed.athleteId)
  expect(versions.map(({ effectiveFrom }) => effectiveFrom)).toEqual(['2026-05-20', '2026-05-21'])
})

test('a zone that does not exist is refused, and nothing of the request is done', async () => {
  const ada = await testSystem().signIn('Ada')
  const body = { name: 'Other', timeZone: 'Mars/Olympus' }
  expect((await ada('/api/me', { method: 'PATCH', body })).status).toBe(400)
  expect(me.parse(await (await ada('/api/me')).json()).name).toBe('Ada')
})

test('uploads and workouts come page by page, each once', async () => {
  const { signIn, store, athleteIdOf } = testSystem()
  const ada = await signIn('Ada')
  const athleteId = await athleteIdOf('Ada')
  for (let day = 1; day <= 5; day++) {
    await store.putWorkout(
      workoutRecord({ athleteId, workoutId: `w${day}`, startedAt: `2026-05-0${day}T07:00:00.000Z` }),
    )
  }
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: string = new URLSearchParams({ limit: '2', ...(cursor && { cursor }) }).toString()
    const page = workoutList.parse(await (await ada(`/api/athletes/${athleteId}/workouts?${query}`)).json())
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  expect(seen).toEqual(['w5', 'w4', 'w3', 'w2', 'w1'])
})

test('progress is counted in the athlete’s own weeks', async () => {
  const { signIn, store, athleteIdOf } = testSystem()
  const ada = await signIn('Ada')
  const athleteId = await athleteIdOf('Ada')
  // Sunday evening in UTC is Monday in Auckland.
  await store.putWorkout(workoutRecord({ athleteId, startedAt: '2026-05-17T20:00:00.000Z' }))
  const weeks = async () => {
    const answer = await ada(`/api/athletes/${athleteId}/progress?weeks=2`)
    return progress.parse(await answer.json()).weeks.map(({ startsOn, sessions }) => [startsOn, sessions])
  }
  expect(await weeks()).toEqual([
    ['2026-05-11', 1],
    ['2026-05-18', 0],
  ])
  await ada('/api/me', { method: 'PATCH', body: { timeZone: 'Pacific/Auckland' } })
  expect(await weeks()).toEqual([
    ['2026-05-11', 0],
    ['2026-05-18', 1],
  ])
})

test('a coach’s roster has everybody who shares a summary now, with the last four weeks', async () => {
  const { signIn, store, athleteIdOf } = testSystem()
  const coach = await signIn('Coach')
  const coachId = await athleteIdOf('Coach')
  const share = async (name: string, fields: ('summary' | 'route')[], until: string | null) => {
    const athleteId = await athleteIdOf(name)
    await store.putGrant({ athleteId, coachId, fields, until, createdAt: '2026-01-01T00:00:00.000Z' })
    return athleteId
  }
  const athleteId = await share('Ada', ['summary'], '2026-05-21T00:00:00.000Z')
  await share('Expired', ['summary'], '2026-05-20T12:00:00.000Z')
  await share('Route alone', ['route'], null)
  const restingId = await share('Resting', ['summary'], null)
  const longAgo = '2025-12-01T07:00:00.000Z'
  await store.putWorkout(workoutRecord({ athleteId: restingId, startedAt: longAgo }))
  const starts = ['2026-05-01T07:00:00.000Z', '2026-05-02T07:00:00.000Z', '2026-01-01T07:00:00.000Z']
  for (const startedAt of starts) {
    await store.putWorkout(workoutRecord({ athleteId, workoutId: startedAt, startedAt }))
  }

  const { items } = roster.strict().parse(await (await coach('/api/coach/roster')).json())

  expect(items.find(({ name }) => name === 'Resting')).toMatchObject({
    lastWorkoutAt: longAgo,
    recent: { sessions: 0, backwardS: 0 },
  })
  expect(items.filter(({ name }) => name !== 'Resting')).toEqual([
    {
      athleteId,
      name: 'Ada',
      fields: ['summary'],
      until: '2026-05-21T00:00:00.000Z',
      lastWorkoutAt: '2026-05-02T07:00:00.000Z',
      recent: { sessions: 2, undecidedSessions: 0, backwardS: 600, addedKcal: 16.2 },
      // Eighteen and nineteen days ago.
      backwardByWeekS: [0, 0, 0, 0, 0, 600, 0, 0],
      alerts: ['NO_SESSIONS'],
    },
  ])
  expect(me.parse(await (await coach('/api/me')).json()).isCoach).toBe(true)
})

test('who is no coach has an empty roster', async () => {
  const ada = await testSystem().signIn('Ada')
  expect(await (await ada('/api/coach/roster')).json()).toEqual({ items: [] })
})
