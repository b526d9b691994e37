/** Every route of the OpenAPI document with every kind of caller. */

import { openApi, problem, type Route, type RouteId, routes } from '@backstride/contract'
import { beforeAll, expect, test, vi } from 'vitest'
import { CALLERS, type Caller, type Everybody, everybody } from '../testing/everybody.ts'
import type { TestBrowser } from '../testing/test-system.ts'
import type { Permission } from './permissions.ts'
import { PERMISSIONS } from './permissions.ts'

vi.spyOn(console, 'log').mockReturnValue()

/**
 * What the table of permissions shall say, said a second time: who, and the scope of a token that is enough. A route
 * of the document that is missing here fails, and so does one that says otherwise there.
 */
const EXPECTED: Record<RouteId, string> = {
  getHealth: 'public',
  getMap: 'public',
  getOpenApi: 'public',
  getDocs: 'public',
  signIn: 'public',
  finishSignIn: 'public',
  signOut: 'public',
  signOutEverywhere: 'signedInToChange',
  getMe: 'signedIn read',
  updateMe: 'signedInToChange',
  getGoals: 'signedIn read',
  putGoals: 'signedInToChange',
  createUpload: 'signedInToChange upload',
  listUploads: 'signedIn upload',
  listUploadChanges: 'signedIn upload',
  retryUpload: 'signedInToChange',
  getUpload: 'signedIn upload',
  listWorkouts: 'granted:summary read',
  getWorkout: 'granted:summary read',
  getSeries: 'granted:segments read',
  getLabels: 'granted:segments read',
  putLabels: 'ownerToChange',
  listAnalyses: 'granted:summary read',
  getAnalysis: 'granted:summary read',
  getReanalysis: 'owner read',
  previewReanalysis: 'ownerToChange',
  listReanalysed: 'owner read',
  applyReanalysis: 'ownerToChange',
  listProfiles: 'signedIn read',
  putProfile: 'signedInToChange',
  deleteProfile: 'signedInToChange',
  listRecordings: 'owner read',
  separateRecording: 'ownerToChange',
  listDevices: 'signedIn read',
  forgetDevice: 'signedInToChange',
  getProgress: 'granted:summary read',
  getRoster: 'signedIn read',
  getTrends: 'granted:summary read',
  listAlerts: 'signedIn read',
  snoozeAlert: 'grantedToChange:summary',
  unsnoozeAlert: 'grantedToChange:summary',
  listComments: 'granted:comments read',
  createComment: 'grantedToChange:comments',
  editComment: 'grantedToChange:comments',
  deleteComment: 'grantedToChange:comments',
  createInvitation: 'signedInToChange',
  listInvitations: 'signedIn',
  withdrawInvitation: 'signedInToChange',
  readInvitation: 'signedIn',
  acceptInvitation: 'signedInToChange',
  listGrants: 'signedIn',
  updateGrant: 'signedInToChange',
  revokeGrant: 'signedInToChange',
  listLooks: 'signedIn',
  listConnections: 'signedIn',
  startConnection: 'signedInToChange',
  finishConnection: 'signedInToChange',
  syncConnection: 'signedInToChange',
  removeConnection: 'signedInToChange',
  receiveServiceMessage: 'public',
  createZone: 'signedInToChange',
  listZones: 'signedIn',
  updateZone: 'signedInToChange',
  deleteZone: 'signedInToChange',
  createToken: 'signedInToChange',
  listTokens: 'signedIn',
  revokeToken: 'signedInToChange itself',
  getRecords: 'granted:segments read',
  getProgramme: 'granted:segments read',
  exportWorkout: 'owner read',
  downloadOriginal: 'owner read',
  deleteWorkout: 'ownerToChange',
  createExport: 'ownerToChange',
  listExports: 'owner read',
  downloadExport: 'owner read',
  deleteMe: 'signedInToChange',
  pushFile: 'signedInToChange upload',
  pushSensorLogger: 'signedInToChange upload',
  createWebhook: 'signedInToChange',
  listWebhooks: 'signedIn',
  updateWebhook: 'signedInToChange',
  deleteWebhook: 'signedInToChange',
  rotateWebhookSecret: 'signedInToChange',
  testWebhook: 'signedInToChange',
  listDeliveries: 'signedIn',
}

const HOME = { name: 'Home', latitudeDeg: 49.4, longitudeDeg: 8.7, radiusM: 300 }

const WEBHOOK = { url: 'https://hook.example.org/', events: ['workout.ready'] }

/** Bodies that are taken; a route with a body and none here is sent one that is refused after the caller is checked. */
const BODIES: Partial<Record<RouteId, unknown>> = {
  updateMe: { name: 'Somebody' },
  putGoals: { backwardMin: 20, sessions: null },
  createComment: { text: 'Well done' },
  editComment: { text: 'Very well done' },
  snoozeAlert: { days: 7 },
  createZone: HOME,
  updateZone: HOME,
  putLabels: { labels: [], revision: 0 },
  createWebhook: WEBHOOK,
  createUpload: { fileName: 'x.fit', sizeBytes: 5, sha256: 'f'.repeat(64) },
}

/** Come after all others, as they delete what those ask for, or end sessions. */
const LAST: readonly string[] = ['deleteWebhook', 'deleteWorkout', 'signOutEverywhere', 'signOut']

let people: Everybody

beforeAll(async () => {
  people = await everybody()
})

const documented = Object.values(openApi().paths)
  .flatMap((operations) => Object.values(operations) as { operationId: RouteId }[])
  .map(({ operationId }) => operationId)
  .toSorted((a, b) => LAST.indexOf(a) - LAST.indexOf(b))

test.each(documented)('%s lets in whom it shall and nobody else', async (id) => {
  expect(sayingOf(PERMISSIONS[id])).toBe(EXPECTED[id])
  for (const caller of CALLERS) {
    const { method, path } = routes[id]
    const url = path.replace(/\{(\w+)\}/g, (_, name) => people.ids[name] ?? 'unknown')
    const response = await people.browsers[caller](url, { method, body: bodyOf(id) })
    const refusal = refusalOf(EXPECTED[id], caller)
    if (refusal !== undefined) expect([caller, response.status]).toEqual([caller, refusal])
    else expect([401, 403], caller).not.toContain(response.status)
    expect(response.status, caller).toBeLessThan(500)
    if (response.status >= 400) expect(problem.parse(await response.json()).status).toBe(response.status)
    const isPlainRead = method === 'GET' && routes[id].status === 200
    if (isPlainRead && caller === 'owner') expect(response.status).toBe(200)
  }
})

/** Signed in once, as signing in has a limit. */
let other: TestBrowser | undefined
async function otherAthlete(): Promise<TestBrowser> {
  other ??= await people.system.signIn('other athlete')
  return other
}

test('ids that belong to nobody are told like ids of others', async () => {
  const browser = await otherAthlete()
  for (const athleteId of [people.ids.athleteId, 'nobody']) {
    const response = await browser(`/api/athletes/${athleteId}/workouts/x`)
    expect([response.status, await response.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'NOT_FOUND', detail: 'There is no such athlete.' }),
    ])
  }
})

test.each(documented.filter((id) => /\{(?!athleteId|rule)/.test(routes[id].path)))(
  '%s finds nothing of somebody else under one’s own name',
  async (id) => {
    const route: Route = routes[id]
    const own: Record<string, string> = { ...people.ids, athleteId: people.otherId }
    const url = route.path.replace(/\{(\w+)\}/g, (_, name) => own[name] ?? 'unknown')
    const response = await (await otherAthlete())(url, { method: route.method, body: bodyOf(id) })
    // Taking away what is not there is done already; adding to what is not one's own is not.
    const isDone = route.method === 'DELETE' && response.status === 204
    expect(isDone ? 404 : response.status).toBeOneOf([400, 404, 409])
  },
)

test('a route asks about an athlete exactly when one is in its path', () => {
  for (const [id, { path }] of Object.entries(routes)) {
    const { who }: Permission = PERMISSIONS[id as RouteId]
    expect(/^(granted|owner)/.test(who), id).toBe(path.includes('{athleteId}'))
  }
})

test('no token opens a route by which others get in, or which is for anybody', () => {
  for (const id of documented) {
    const permission: Permission = PERMISSIONS[id]
    if (permission.token === 'read') expect(routes[id].method, id).toBe('GET')
    const { path } = routes[id]
    if (/\/api\/(auth|me\/(tokens|grants|invitations|webhooks)|invitations)\b/.test(path)) {
      expect(permission.token ?? 'itself', id).toBe('itself')
    }
  }
})

test('a route without a row in the table does not compile', () => {
  const { getMe, ...rest } = PERMISSIONS
  // @ts-expect-error: getMe has no row
  const table: Record<RouteId, Permission> = rest
  expect(table).not.toHaveProperty('getMe')
  expect(getMe.who).toBe('signedIn')
})

function sayingOf({ who, token }: Permission): string {
  return token ? `${who} ${token}` : who
}

function bodyOf(id: RouteId): unknown {
  return BODIES[id] ?? ('body' in routes[id] ? {} : undefined)
}

/** The status that this caller is refused with; undefined where the caller is let in. */
function refusalOf(expected: string, caller: Caller): number | undefined {
  const [who, token] = expected.split(' ')
  if (who === 'public') return undefined
  if (NOBODY.includes(caller)) return 401
  if (caller.endsWith('token') && !caller.startsWith(token ?? 'no')) return 403
  if (caller === 'demo account' && who.includes('ToChange')) return 403
  if (!/^(granted|owner)/.test(who) || caller === 'owner' || caller.endsWith('token')) return undefined
  const fields = GRANTED[caller]
  if (!fields) return 404
  return who.startsWith('granted') && fields.includes(who.split(':')[1]) ? undefined : 403
}

const NOBODY: readonly Caller[] = [
  'anonymous',
  'forged session',
  'expired session',
  'session of another issuer',
  'forged token',
  'revoked token',
]

/** What holds at the moment of the test; who is not here has no grant, or none that holds any more. */
const GRANTED: Partial<Record<Caller, string>> = {
  'coach who may see the heart rate alone': 'heartRate',
  'coach who may see the summary alone': 'summary',
  'coach who may see everything': 'summary segments heartRate route comments',
}
