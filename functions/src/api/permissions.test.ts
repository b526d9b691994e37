/** Every route with every kind of caller. */

import { me, problem, type RouteId, routes } from '@backstride/contract'
import { beforeAll, expect, test, vi } from 'vitest'
import { NOW, type TestBrowser, type TestSystem, testBrowser, testSystem } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'
import { PERMISSIONS, type Permission } from './permissions.ts'

vi.spyOn(console, 'log').mockReturnValue()

const CALLERS = [
  'anonymous',
  'forged session',
  'expired session',
  'demo account',
  'other athlete',
  'coach with an expired grant',
  'coach whose grant was taken back',
  'coach who may see the heart rate alone',
  'coach who may see the summary alone',
  'coach who may see everything',
  'owner',
] as const

type Caller = (typeof CALLERS)[number]

/** Statuses in the order of the callers. */
const EXPECTED: Record<RouteId, string> = {
  getHealth: '200 200 200 200 200 200 200 200 200 200 200',
  getOpenApi: '200 200 200 200 200 200 200 200 200 200 200',
  signIn: '302 302 302 302 302 302 302 302 302 302 302',
  finishSignIn: '400 400 400 400 400 400 400 400 400 400 400',
  getMe: '401 401 401 200 200 200 200 200 200 200 200',
  updateMe: '401 401 401 403 200 200 200 200 200 200 200',
  createUpload: '401 401 401 403 201 201 201 201 201 201 201',
  listUploads: '401 401 401 200 200 200 200 200 200 200 200',
  getUpload: '401 401 401 404 404 404 404 404 404 404 200',
  listWorkouts: '401 401 401 404 404 404 404 403 200 200 200',
  getWorkout: '401 401 401 404 404 404 404 403 200 200 200',
  getSeries: '401 401 401 404 404 404 404 403 403 200 200',
  getProgress: '401 401 401 404 404 404 404 403 200 200 200',
  getRoster: '401 401 401 200 200 200 200 200 200 200 200',
  signOut: '204 204 204 204 204 204 204 204 204 204 204',
}

const BODIES: Partial<Record<RouteId, unknown>> = {
  updateMe: { name: 'Somebody' },
  createUpload: { fileName: 'x.fit', sizeBytes: 5, sha256: 'f'.repeat(64) },
}

let system: TestSystem
let browsers: Record<Caller, TestBrowser>
let ids: Record<string, string>

beforeAll(async () => {
  system = testSystem()
  const athleteId = await system.athleteIdOf('owner')
  const uploadId = await system.upload(athleteId, walkFile())
  const upload = await system.store.getUpload(athleteId, uploadId)
  ids = { athleteId, uploadId, workoutId: upload?.workoutId ?? '' }
  browsers = await everyCaller()
  await grantLooks(athleteId)
})

// Signing out comes last in the table, as it ends the sessions.
test.each(Object.keys(EXPECTED) as RouteId[])('%s answers each caller as the table says', async (id) => {
  for (const [k, caller] of CALLERS.entries()) {
    const { method, path } = routes[id]
    const url = path.replace(/\{(\w+)\}/g, (_, name) => ids[name])
    const response = await browsers[caller](url, { method, body: BODIES[id] })
    expect([caller, response.status]).toEqual([caller, Number(EXPECTED[id].split(' ')[k])])
    if (response.status >= 400) expect(problem.parse(await response.json()).status).toBe(response.status)
  }
})

test('ids that belong to nobody are told like ids of others', async () => {
  const stranger = await system.signIn('stranger')
  for (const athleteId of [ids.athleteId, 'nobody']) {
    const response = await stranger(`/api/athletes/${athleteId}/workouts/${ids.workoutId}`)
    expect([response.status, await response.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'NOT_FOUND', detail: 'There is no such athlete.' }),
    ])
  }
})

test('somebody else’s workout is not found under one’s own name', async () => {
  const stranger = await system.signIn('stranger')
  const { athleteId } = me.parse(await (await stranger('/api/me')).json())
  expect((await stranger(`/api/athletes/${athleteId}/workouts/${ids.workoutId}`)).status).toBe(404)
  expect((await stranger(`/api/uploads/${ids.uploadId}`)).status).toBe(404)
})

test('a route asks for a grant exactly when an athlete is in its path', () => {
  for (const [id, { path }] of Object.entries(routes)) {
    const permission: Permission = PERMISSIONS[id as RouteId]
    expect(permission.startsWith('granted:'), id).toBe(path.includes('{athleteId}'))
  }
})

test('a route without a row in the table does not compile', () => {
  const { getMe, ...rest } = PERMISSIONS
  // @ts-expect-error: getMe has no row
  const table: Record<RouteId, Permission> = rest
  expect(table).not.toHaveProperty('getMe')
  expect(getMe).toBe('signedIn')
})

async function everyCaller(): Promise<Record<Caller, TestBrowser>> {
  const { app, publicUrl, signIn, clock } = system
  const signedIn = await Promise.all(CALLERS.map(async (name) => [name, await signIn(name)] as const))
  clock.now = new Date(NOW.getTime() - 31 * 86_400_000)
  const expired = await signIn('expired session')
  clock.now = NOW
  const forged: TestBrowser = (path, init) =>
    testBrowser(app, publicUrl)(path, { ...init, headers: { cookie: `backstride=${'A'.repeat(43)}` } })
  return {
    ...(Object.fromEntries(signedIn) as Record<Caller, TestBrowser>),
    anonymous: testBrowser(app, publicUrl),
    'forged session': forged,
    'expired session': expired,
    'demo account': await signIn('demo account as such', { isDemo: true }),
  }
}

async function grantLooks(athleteId: string): Promise<void> {
  const { store, athleteIdOf } = system
  const everything = ['summary', 'segments', 'heartRate', 'route'] as const
  const grant = async (name: Caller, fields: readonly (typeof everything)[number][], until?: string) =>
    store.putGrant({
      athleteId,
      coachId: await athleteIdOf(name),
      fields,
      until: until ?? null,
      createdAt: NOW.toISOString(),
    })
  await grant('coach with an expired grant', everything, NOW.toISOString())
  await grant('coach whose grant was taken back', everything)
  await grant('coach who may see the heart rate alone', ['heartRate'])
  await grant('coach who may see the summary alone', ['summary'])
  await grant('coach who may see everything', everything)
  await store.deleteGrant(athleteId, await athleteIdOf('coach whose grant was taken back'))
}
