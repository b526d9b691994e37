/** An athlete lets a coach look, sees every look, and shuts the door. */

import {
  grant,
  grantList,
  invitationList,
  invitationOffer,
  invitationTicket,
  lookList,
} from '@backstride/contract'
import { expect, test } from 'vitest'
import { type TestBrowser, testSystem } from '../../testing/test-system.ts'

const HOUR_MS = 3_600_000

test('an invitation makes whoever accepts it a coach, who sees what was chosen and nothing else', async () => {
  const { ada, coach, athleteId, invite, accept } = await pair()
  const ticket = await invite({ fields: ['summary', 'comments'], until: '2026-06-01T00:00:00.000Z' })
  expect((await coach(`/api/athletes/${athleteId}/workouts`)).status).toBe(404)

  const offer = await coach('/api/invitations/read', { method: 'POST', body: { code: ticket.code } })
  expect(invitationOffer.parse(await offer.json())).toMatchObject({
    athleteName: 'Ada',
    fields: ['summary', 'comments'],
  })
  expect((await coach(`/api/athletes/${athleteId}/workouts`)).status).toBe(404)
  expect((await accept(coach, ticket.code)).status).toBe(200)

  expect((await coach(`/api/athletes/${athleteId}/workouts`)).status).toBe(200)
  expect((await coach(`/api/athletes/${athleteId}/workouts/x/series`)).status).toBe(403)
  const grants = grantList.strict().parse(await (await ada('/api/me/grants')).json())
  expect(grants.items).toMatchObject([
    { coachName: 'Coach', until: '2026-06-01T00:00:00.000Z', isActive: true },
  ])
  const list = invitationList.strict().parse(await (await ada('/api/me/invitations')).json())
  expect(list.items).toMatchObject([{ state: 'accepted', coachName: 'Coach' }])
})

test('a code is taken however it is written, once, and by the same person again without harm', async () => {
  const { coach, invite, accept, system } = await pair()
  const { code } = await invite()
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect((await accept(coach, ` ${code.toLowerCase().replaceAll('-', ' ')} `)).status).toBe(200)
  expect((await accept(coach, code)).status).toBe(200)
  expect((await accept(await system.signIn('Eve'), code)).status).toBe(404)
})

test('of many who accept at the same moment one becomes the coach', async () => {
  const { ada, invite, accept, system } = await pair()
  const { code } = await invite()
  const people = await Promise.all(['B', 'C', 'D', 'E'].map((name) => system.signIn(name)))
  const statuses = await Promise.all(people.map(async (person) => (await accept(person, code)).status))
  expect(statuses.toSorted()).toEqual([200, 404, 404, 404])
  expect(grantList.parse(await (await ada('/api/me/grants')).json()).items).toHaveLength(1)
})

test('an invitation that ran out, was withdrawn, is one’s own or was never made opens nothing', async () => {
  const { ada, coach, invite, accept, system } = await pair()
  const short = await invite({ fields: ['summary'], expiresInDays: 1 })
  const taken = await invite()
  expect((await accept(ada, taken.code)).status).toBe(409)
  const path = `/api/me/invitations/${taken.invitation.id}`
  expect((await coach(path, { method: 'DELETE' })).status).toBe(404)
  expect((await ada(path, { method: 'DELETE' })).status).toBe(204)
  expect((await accept(coach, taken.code)).status).toBe(404)
  expect((await accept(coach, '0000-0000-0000')).status).toBe(404)
  system.clock.now = new Date(system.clock.now.getTime() + 24 * HOUR_MS)
  expect((await accept(coach, short.code)).status).toBe(404)
})

test('a grant taken back is refused with the next request, and its code does not bring it back', async () => {
  const { ada, coach, athleteId, coachId, invite, accept } = await pair()
  const first = await invite()
  await accept(coach, first.code)
  expect((await coach(`/api/athletes/${athleteId}/workouts`)).status).toBe(200)

  expect((await ada(`/api/me/grants/${coachId}`, { method: 'DELETE' })).status).toBe(204)
  expect((await coach(`/api/athletes/${athleteId}/workouts`)).status).toBe(404)
  expect((await accept(coach, first.code)).status).toBe(404)
  expect((await coach(`/api/athletes/${athleteId}/workouts`)).status).toBe(404)
  expect(grantList.parse(await (await ada('/api/me/grants')).json()).items).toEqual([])

  await accept(coach, (await invite()).code)
  expect((await coach(`/api/athletes/${athleteId}/workouts`)).status).toBe(200)
})

test('changed fields and ends hold with the next request', async () => {
  const { ada, coach, athleteId, coachId, invite, accept, system } = await pair()
  await accept(coach, (await invite({ fields: ['summary', 'segments'] })).code)
  const change = async (body: unknown) => {
    const response = await ada(`/api/me/grants/${coachId}`, { method: 'PATCH', body })
    return response.status === 200 ? grant.strict().parse(await response.json()) : response.status
  }
  const seriesStatus = async () => (await coach(`/api/athletes/${athleteId}/workouts/x/series`)).status

  expect(await seriesStatus()).toBe(404)
  expect(await change({ fields: ['summary'] })).toMatchObject({ fields: ['summary'], until: null })
  expect(await seriesStatus()).toBe(403)
  const until = new Date(system.clock.now.getTime() + HOUR_MS).toISOString()
  expect(await change({ until })).toMatchObject({ fields: ['summary'], until })
  expect(await change({ until: system.clock.now.toISOString() })).toBe(400)
  system.clock.now = new Date(until)
  expect((await coach(`/api/athletes/${athleteId}/workouts`)).status).toBe(404)
  expect(await change({ until: null })).toMatchObject({ isActive: true })
  expect((await coach(`/api/athletes/${athleteId}/workouts`)).status).toBe(200)
})

test('the athlete sees who looked at what, once an hour for each thing, and not the own looks', async () => {
  const { ada, coach, athleteId, coachId, invite, accept, system } = await pair()
  await accept(coach, (await invite()).code)
  const look = (path: string) => coach(`/api/athletes/${athleteId}/${path}`)
  const start = system.clock.now.getTime()
  await look('workouts')
  await look('workouts?limit=5')
  await ada(`/api/athletes/${athleteId}/progress`)
  await look('workouts/unknown')
  system.clock.now = new Date(start + HOUR_MS)
  await look('workouts')
  await coach('/api/coach/roster')

  const { items } = lookList.strict().parse(await (await ada('/api/me/looks')).json())
  expect(items.map(({ what, at }) => [what, (Date.parse(at) - start) / HOUR_MS])).toEqual([
    ['listWorkouts', 1],
    ['getRoster', 1],
    ['listWorkouts', 0],
  ])
  expect(new Set(items.map(({ viewerId }) => viewerId))).toEqual(new Set([coachId]))
})

async function pair() {
  const system = testSystem()
  const ada = await system.signIn('Ada')
  const coach = await system.signIn('Coach')
  return {
    system,
    ada,
    coach,
    athleteId: await system.athleteIdOf('Ada'),
    coachId: await system.athleteIdOf('Coach'),
    invite: async (body: unknown = { fields: ['summary'] }) => {
      const response = await ada('/api/me/invitations', { method: 'POST', body })
      return invitationTicket.strict().parse(await response.json())
    },
    accept: (person: TestBrowser, code: string) =>
      person('/api/invitations/accept', { method: 'POST', body: { code } }),
  }
}
