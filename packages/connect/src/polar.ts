/**
 * Polar AccessLink, https://www.polar.com/accesslink-api/ (version 3): exercises of the last 30 days, each as FIT. A token lasts for years
 * and cannot be refreshed. One webhook for a client; what it posts is signed with HMAC-SHA256 over the body, in hexadecimal.
 */

import * as z from 'zod'
import { ask, bearer, json, parsedJson } from './ask.ts'
import type { Connector, ConnectorParts } from './connector.ts'
import { ServiceError } from './service-error.ts'
import { hasHmac } from './signature.ts'
import { tokens } from './token.ts'

const ORIGINS = {
  flow: 'https://flow.polar.com',
  token: 'https://polarremote.com',
  api: 'https://www.polaraccesslink.com',
}

const owner = z.looseObject({ x_user_id: z.number().int() })
const exercises = z.array(
  z.looseObject({ id: z.string(), start_time: z.string(), start_time_utc_offset: z.number().optional() }),
)
const message = z.looseObject({ event: z.string(), user_id: z.number().int().optional() })

export const polar: Connector = {
  name: 'polar',
  displayName: 'Polar Flow',

  authoriseUrl(parts, { state, redirectUri }) {
    const { clientId } = parts.client
    const query = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri, state }
    return `${originOf(parts, 'flow')}/oauth2/authorization?${new URLSearchParams(query)}`
  },

  async connect(parts, { code, redirectUri }) {
    const { clientId, clientSecret } = parts.client
    const url = `${originOf(parts, 'token')}/v2/oauth2/token`
    const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri }
    const authorization = `Basic ${btoa(`${clientId}:${clientSecret}`)}`
    const { tokens: got, answer } = await tokens(parts, url, form, { authorization })
    const id = owner.safeParse(answer)
    if (!id.success) throw new ServiceError('DOWN', 'Polar does not say whose token it is')
    const serviceUserId = String(id.data.x_user_id)
    await register(parts, got.accessToken, serviceUserId)
    return { serviceUserId, ...got }
  },

  async refresh() {
    throw new ServiceError('EXPIRED', 'Polar gives a new token only to who allows it again')
  },

  async list(parts, { accessToken }, since) {
    const response = await ask(parts, `${originOf(parts, 'api')}/v3/exercises`, bearer(accessToken))
    const all = (await json(response, exercises)).map((exercise) => ({
      activityId: exercise.id,
      startedAt: instantOf(exercise.start_time, exercise.start_time_utc_offset ?? 0),
    }))
    return all.filter(({ startedAt }) => Date.parse(startedAt) >= since.getTime())
  },

  async original(parts, { accessToken }, activityId) {
    const url = `${originOf(parts, 'api')}/v3/exercises/${encodeURIComponent(activityId)}/fit`
    const init = { headers: { authorization: `Bearer ${accessToken}`, accept: '*/*' } }
    const response = await ask(parts, url, init, [404])
    if (response.status !== 200) return undefined
    return { fileName: `polar-${activityId}.fit`, bytes: await response.bytes() }
  },

  async heard({ client }, headers, body) {
    const signature = headers.get('polar-webhook-signature') ?? ''
    if (!(await hasHmac(client.webhookSecret, body, signature)))
      throw new ServiceError('FORGED', 'the signature is not that of Polar')
    const { success, data } = message.safeParse(parsedJson(body))
    return success && data.event === 'EXERCISE' && data.user_id !== undefined ? [String(data.user_id)] : []
  },

  async disconnect(parts, { accessToken, serviceUserId }) {
    const url = `${originOf(parts, 'api')}/v3/users/${encodeURIComponent(serviceUserId)}`
    await ask(parts, url, { ...bearer(accessToken), method: 'DELETE' }, [401, 403, 404])
  },
}

/** Without it Polar answers nothing; somebody who was registered before is in conflict, and welcome. */
async function register(parts: ConnectorParts, accessToken: string, memberId: string): Promise<void> {
  const { headers } = bearer(accessToken)
  const init = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ 'member-id': memberId }),
  }
  await ask(parts, `${originOf(parts, 'api')}/v3/users`, init, [409])
}

/** Polar tells the local time, and its distance from UTC in minutes. */
function instantOf(local: string, offsetMin: number): string {
  return new Date(Date.parse(`${local.replace(/(\.\d+)?Z?$/, '')}Z`) - 60_000 * offsetMin).toISOString()
}

function originOf({ origins }: ConnectorParts, name: keyof typeof ORIGINS): string {
  return origins?.[name] ?? ORIGINS[name]
}
