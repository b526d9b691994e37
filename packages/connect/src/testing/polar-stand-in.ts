/** Polar AccessLink as its public documentation describes it: https://www.polar.com/accesslink-api/ */

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

const USER_ID = 475

export function polarStandIn(
  client: ServiceClient,
): StandIn & { webhook(): Promise<{ headers: Headers; body: string }> } {
  const registered = new Set<string>()
  const service = standIn({ answer, userId: String(USER_ID) })
  return Object.assign(service, { webhook })

  async function answer(request: Request, state: StandInState): Promise<Response> {
    if (new URL(request.url).hostname === 'polarremote.com') return token(request, state)
    if (!isKnown(state, request)) return new Response(null, { status: 401 })
    const asked = `${request.method} ${new URL(request.url).pathname}`
    if (asked === 'POST /v3/users') return register(await request.text())
    // Before that Polar answers nothing.
    return registered.size === 0 ? new Response(null, { status: 403 }) : answerRegistered(asked, state)
  }

  function answerRegistered(asked: string, state: StandInState): Response {
    if (asked.startsWith('DELETE /v3/users/')) return leave(state)
    if (asked === 'GET /v3/exercises') return Response.json(state.activities.map(exerciseOf))
    return fileOf(state, /^GET \/v3\/exercises\/([^/]+)\/fit$/.exec(asked)?.[1] ?? '')
  }

  async function token(request: Request, state: StandInState): Promise<Response> {
    const basic = `Basic ${btoa(`${client.clientId}:${client.clientSecret}`)}`
    if (request.headers.get('authorization') !== basic) return new Response(null, { status: 401 })
    const form = await request.formData()
    const isGood = form.get('grant_type') === 'authorization_code' && isRedeemed(state, form.get('code'))
    if (!isGood) return Response.json({ error: 'invalid_grant' }, { status: 400 })
    const answered = { token_type: 'bearer', expires_in: 315_359_999, x_user_id: USER_ID }
    return Response.json({ access_token: newToken(state, state.tokens), ...answered })
  }

  function register(body: string): Response {
    const id = String(JSON.parse(body)['member-id'])
    if (registered.has(id)) return new Response(null, { status: 409 })
    registered.add(id)
    return Response.json({ 'polar-user-id': USER_ID, 'member-id': id })
  }

  function leave(state: StandInState): Response {
    registered.clear()
    state.tokens.clear()
    return new Response(null, { status: 204 })
  }

  async function webhook() {
    const body = JSON.stringify({
      event: 'EXERCISE',
      user_id: USER_ID,
      entity_id: 'aQlC83',
      timestamp: '2026-05-15T14:22:24Z',
      url: 'https://www.polaraccesslink.com/v3/exercises/aQlC83',
    })
    const signature = await hmac(client.webhookSecret, body)
    return {
      body,
      headers: new Headers({ 'polar-webhook-event': 'EXERCISE', 'polar-webhook-signature': signature }),
    }
  }
}

/** Two hours east of Greenwich, in local time, as watches there write it. */
function exerciseOf({ id, startedAt }: { id: string; startedAt: string }) {
  const local = new Date(Date.parse(startedAt) + 2 * 3_600_000).toISOString().slice(0, 19)
  return { id, start_time: local, start_time_utc_offset: 120, sport: 'WALKING' }
}

async function hmac(secret: string, text: string): Promise<string> {
  const encoder = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign'])
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
