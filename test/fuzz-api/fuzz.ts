import {
  comment,
  invitationTicket,
  problem,
  type Route,
  reanalysis,
  routes,
  tokenTicket,
  zone,
} from '@backstride/contract'
import {
  type TestBrowser,
  type TestSystem,
  testBrowser,
  testSystem,
} from '../../functions/src/testing/test-system.ts'
import { walkFile } from '../../functions/src/testing/walk-file.ts'
import { randomFrom } from '../fuzz/random.ts'
import { type FuzzedRequest, fuzzedRequest } from './requests.ts'

export interface FuzzReport {
  /** How often each status was answered. */
  readonly statuses: Record<number, number>
  /** Operations that answered a success at least once. */
  readonly succeeded: ReadonlySet<string>
  /** What went wrong, each in one line that says how to send it again. */
  readonly failures: readonly string[]
}

/** Requests to one system; then come a new one and new people, as requests may have ended the old ones' sessions. */
const ROUND = 50

/** Between two requests, so that whoever is told to wait gets a turn again. */
const STEP_MS = 5000

/** Sends so many requests made from the OpenAPI document: none may fail the service, each error is a problem. */
export async function fuzzApi(count: number, seed: number): Promise<FuzzReport> {
  const random = randomFrom(seed)
  const statuses: Record<number, number> = {}
  const succeeded = new Set<string>()
  const failures: string[] = []
  for (let k = 0; k < count; k += ROUND) {
    const scene = await newScene()
    for (let n = k; n < Math.min(count, k + ROUND); n++) {
      const request = fuzzedRequest(random, scene.ids)
      const { status, failure } = await sent(request, random.pick(scene.callers))
      statuses[status] = (statuses[status] ?? 0) + 1
      if (status < 400 && request.id) succeeded.add(request.id)
      if (failure) failures.push(`#${n}: ${request.method} ${request.url} ${request.body ?? ''}: ${failure}`)
      scene.system.clock.now = new Date(scene.system.clock.now.getTime() + STEP_MS)
    }
  }
  return { statuses, succeeded, failures }
}

async function newScene(): Promise<{
  system: TestSystem
  callers: TestBrowser[]
  ids: Record<string, string>
}> {
  const system = testSystem()
  const { app, publicUrl, store, signIn, athleteIdOf } = system
  const [ada, coach] = [await signIn('Ada'), await signIn('Coach')]
  const [athleteId, coachId] = [await athleteIdOf('Ada'), await athleteIdOf('Coach')]
  const uploadId = await system.upload(athleteId, walkFile())
  const workoutId = (await store.getUpload(athleteId, uploadId))?.workoutId ?? ''
  const analysisId = (await store.getWorkout(athleteId, workoutId))?.inputs ?? ''
  const fields = ['summary', 'segments', 'heartRate', 'route', 'comments'] as const
  await store.putGrant({ athleteId, coachId, fields, until: null, createdAt: '2026-05-01T00:00:00.000Z' })
  const body = { name: 'Watch', scopes: ['upload', 'read'] }
  const ticket = tokenTicket.parse(await (await ada('/api/me/tokens', { method: 'POST', body })).json())
  const invited = await ada('/api/me/invitations', { method: 'POST', body: { fields } })
  const { code, invitation } = invitationTicket.parse(await invited.json())
  const bare = testBrowser(app, publicUrl)
  const program: TestBrowser = (path, init) =>
    bare(path, { ...init, headers: { ...init?.headers, authorization: `Bearer ${ticket.secret}` } })
  const make = async (path: string, thing: unknown) => {
    const response = await ada(path, { method: 'POST', body: thing })
    return response.json()
  }
  const comments = `/api/athletes/${athleteId}/workouts/${workoutId}/comments`
  const { id: commentId } = comment.parse(await make(comments, { text: 'Well done' }))
  const place = { name: 'Home', latitudeDeg: 0, longitudeDeg: 8, radiusM: 100 }
  const { id: zoneId } = zone.parse(await make('/api/me/zones', place))
  const { preview } = reanalysis.parse(await make(`/api/athletes/${athleteId}/reanalysis`, undefined))
  const previewId = preview?.id ?? ''
  const things = { tokenId: ticket.token.id, invitationId: invitation.id, commentId, zoneId, code }
  // Mostly the athlete, who can do most.
  return {
    system,
    callers: [ada, ada, ada, ada, coach, coach, program, testBrowser(app, publicUrl)],
    ids: { athleteId, coachId, uploadId, workoutId, analysisId, previewId, ...things },
  }
}

async function sent(
  { id, method, url, headers, body }: FuzzedRequest,
  caller: TestBrowser,
): Promise<{ status: number; failure?: string }> {
  const response = await caller(url, { method, headers, rawBody: body })
  const { status } = response
  const text = await response.text()
  const failure = failureIn(status, text, response.headers.get('content-type'), id && routes[id])
  return { status, ...(failure && { failure }) }
}

function failureIn(status: number, text: string, type: string | null, route?: Route): string | undefined {
  if (status >= 500) return `status ${status}: ${text}`
  if (status >= 400) {
    const parsed = problem.safeParse(jsonIn(text))
    if (!parsed.success || parsed.data.status !== status) return `status ${status} without a problem: ${text}`
    return type === 'application/problem+json' ? undefined : `a problem sent as ${type}`
  }
  if (!route?.answer || status !== route.status) return undefined
  const parsed = route.answer.safeParse(route.contentType === 'text/html' ? text : jsonIn(text))
  return parsed.success ? undefined : `an answer that breaks the contract: ${parsed.error.message}`
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
