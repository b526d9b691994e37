/** intervals.icu as its forum and its OpenAPI document describe it: https://intervals.icu/api/v1/docs */

import type { ServiceClient } from '../connector.ts'
import {
  fileOf,
  isKnown,
  isRedeemed,
  newToken,
  type StandIn,
  type StandInState,
  standIn,
} from './stand-in.ts'

const ATHLETE = { id: 'i2049151', name: 'Ada' }

export interface IntervalsOptions {
  /** Whether tokens end after an hour and come with one to renew them. */
  readonly isRefreshing?: boolean
}

export function intervalsStandIn(
  client: ServiceClient,
  { isRefreshing = false }: IntervalsOptions = {},
): StandIn & { webhook(): Promise<{ headers: Headers; body: string }> } {
  const service = standIn({ answer, userId: ATHLETE.id })
  return Object.assign(service, { webhook })

  async function answer(request: Request, state: StandInState): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/api/oauth/token') return token(await request.formData(), state)
    if (!isKnown(state, request)) return new Response(null, { status: 401 })
    if (pathname === '/api/v1/disconnect-app' && request.method === 'DELETE') {
      state.tokens.clear()
      return Response.json({})
    }
    if (pathname === '/api/v1/athlete/0/activities') return Response.json(listed(state, searchParams))
    return fileOf(state, /^\/api\/v1\/activity\/([^/]+)\/file$/.exec(pathname)?.[1] ?? '')
  }

  function token(form: FormData, state: StandInState): Response {
    const isOurs =
      form.get('client_id') === client.clientId && form.get('client_secret') === client.clientSecret
    const isRenewed = state.refreshTokens.delete(String(form.get('refresh_token')))
    if (!isOurs || !(isRenewed || isRedeemed(state, form.get('code'))))
      return Response.json({ error: 'invalid_grant' }, { status: 400 })
    const renewal = isRefreshing
      ? { expires_in: 3600, refresh_token: newToken(state, state.refreshTokens) }
      : {}
    const access_token = newToken(state, state.tokens)
    return Response.json({
      token_type: 'Bearer',
      access_token,
      scope: 'ACTIVITY:READ',
      athlete: ATHLETE,
      ...renewal,
    })
  }

  async function webhook() {
    const events = [{ athlete_id: ATHLETE.id, type: 'ACTIVITY_UPLOADED', timestamp: '2026-05-15T14:22:24Z' }]
    return { body: JSON.stringify({ secret: client.webhookSecret, events }), headers: new Headers() }
  }
}

function listed({ activities }: StandInState, query: URLSearchParams) {
  const [oldest, newest] = [query.get('oldest') ?? '', query.get('newest') ?? '']
  return activities
    .filter(({ startedAt }) => startedAt.slice(0, 10) >= oldest && startedAt.slice(0, 10) <= newest)
    .map(({ id, startedAt, source = 'GARMIN_CONNECT' }) => ({
      id,
      start_date: startedAt,
      source,
      type: 'Walk',
    }))
}
