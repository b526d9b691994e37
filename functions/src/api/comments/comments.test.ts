/** Athlete and coach write about a workout; each changes only the own words. */

import { comment, commentList } from '@backstride/contract'
import { expect, test } from 'vitest'
import { type TestBrowser, testSystem } from '../../testing/test-system.ts'
import { workoutRecord } from '../../testing/workout-record.ts'

test('what one writes the other reads, in order, with names', async () => {
  const { ada, coach, write, read, clock } = await conversation()
  expect(await write(ada, 'My knee felt fine.')).toMatchObject({ authorName: 'Ada', isOwn: true })
  clock.now = new Date(clock.now.getTime() + 1000)
  await write(coach, '  Longer bouts then. ')
  const seen = (await read(ada)).map(({ authorName, text, isOwn }) => [authorName, text, isOwn])
  expect(seen).toEqual([
    ['Ada', 'My knee felt fine.', true],
    ['Coach', 'Longer bouts then.', false],
  ])
})

test('one’s own comment is changed and removed, nobody else’s', async () => {
  const { ada, coach, write, read, path } = await conversation()
  const { id } = await write(coach, 'Good.')
  const change = (person: TestBrowser, method: string) =>
    person(`${path}/${id}`, { method, ...(method === 'PATCH' && { body: { text: 'Better.' } }) })
  expect((await change(ada, 'PATCH')).status).toBe(403)
  expect((await change(ada, 'DELETE')).status).toBe(403)
  expect((await change(coach, 'PATCH')).status).toBe(200)
  expect(await read(ada)).toMatchObject([{ text: 'Better.', editedAt: expect.any(String) }])
  expect((await change(coach, 'DELETE')).status).toBe(204)
  expect((await change(coach, 'DELETE')).status).toBe(404)
  expect(await read(ada)).toEqual([])
})

test('there is nothing to say about a workout that does not exist, and nothing that is empty', async () => {
  const { ada, path } = await conversation()
  const post = (to: string, text: string) => ada(to, { method: 'POST', body: { text } })
  expect((await post(path.replace('/w/', '/x/'), 'Hello')).status).toBe(404)
  expect((await post(path, '  ')).status).toBe(400)
  expect((await post(path, 'x'.repeat(2001))).status).toBe(400)
})

async function conversation() {
  const { signIn, athleteIdOf, store, clock } = testSystem()
  const [ada, coach] = [await signIn('Ada'), await signIn('Coach')]
  const athleteId = await athleteIdOf('Ada')
  const coachId = await athleteIdOf('Coach')
  await store.putWorkout(workoutRecord({ athleteId }))
  await store.putGrant({
    athleteId,
    coachId,
    fields: ['comments'],
    until: null,
    createdAt: '2026-05-01T00:00:00.000Z',
  })
  const path = `/api/athletes/${athleteId}/workouts/w/comments`
  return {
    ada,
    coach,
    clock,
    path,
    write: async (person: TestBrowser, text: string) =>
      comment.strict().parse(await (await person(path, { method: 'POST', body: { text } })).json()),
    read: async (person: TestBrowser) => commentList.strict().parse(await (await person(path)).json()).items,
  }
}
