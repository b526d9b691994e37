/**
 * intervals.icu: its forum's "OAuth support" (topic 2759) and "API integration cookbook" (80090), and the OpenAPI document under
 * https://intervals.icu/api/v1/docs. A token lasts until it is taken back, unless the answer says otherwise. What it posts carries the
 * secret of the application. Recordings that it has from Strava it may not hand on, and they are left out.
 */

import * as z from 'zod'
import { ask, bearer, json, parsedJson } from './ask.ts'
import type { Connector, ConnectorParts } from './connector.ts'
import { ServiceError } from './service-error.ts'
import { isSame } from './signature.ts'
import { tokens } from './token.ts'

const ORIGIN = 'https://intervals.icu'
const SCOPE = 'ACTIVITY:READ'
const DAY_MS = 86_400_000

const owner = z.looseObject({ athlete: z.looseObject({ id: z.string() }) })
const activities = z.array(
  z.looseObject({ id: z.coerce.string(), start_date: z.string().optional(), source: z.string().nullish() }),
)
const message = z.looseObject({
  secret: z.string(),
  events: z.array(z.looseObject({ athlete_id: z.string().optional(), type: z.string() })),
})

export const intervals: Connector = {
  name: 'intervals',
  displayName: 'intervals.icu',

  authoriseUrl(parts, { state, redirectUri }) {
    const query = { client_id: parts.client.clientId, redirect_uri: redirectUri, scope: SCOPE, state }
    return `${originOf(parts)}/oauth/authorize?${new URLSearchParams(query)}`
  },

  async connect(parts, { code }) {
    const { tokens: got, answer } = await tokens(parts, tokenUrl(parts), { ...credentials(parts), code })
    const id = owner.safeParse(answer)
    if (!id.success) throw new ServiceError('DOWN', 'intervals.icu does not say whose token it is')
    return { serviceUserId: id.data.athlete.id, ...got }
  },

  async refresh(parts, account) {
    const { refreshToken } = account
    if (refreshToken === null) throw new ServiceError('EXPIRED', 'there is nothing to renew the token with')
    const form = { ...credentials(parts), grant_type: 'refresh_token', refresh_token: refreshToken }
    const { tokens: got } = await tokens(parts, tokenUrl(parts), form)
    return { ...account, ...got, refreshToken: got.refreshToken ?? refreshToken }
  },

  async list(parts, { accessToken }, since) {
    // By the athlete's local days, which may begin a day earlier or end a day later than those of UTC.
    const oldest = dayOf(since.getTime() - DAY_MS)
    const newest = dayOf(parts.now().getTime() + DAY_MS)
    const url = `${originOf(parts)}/api/v1/athlete/0/activities?${new URLSearchParams({ oldest, newest })}`
    const all = await json(await ask(parts, url, bearer(accessToken)), activities)
    return all
      .filter(({ source }) => source !== 'STRAVA')
      .flatMap(({ id, start_date: start }) =>
        start === undefined ? [] : [{ activityId: id, startedAt: instantOf(start) }],
      )
      .filter(({ startedAt }) => Date.parse(startedAt) >= since.getTime())
  },

  async original(parts, { accessToken }, activityId) {
    const url = `${originOf(parts)}/api/v1/activity/${encodeURIComponent(activityId)}/file`
    const init = { headers: { authorization: `Bearer ${accessToken}`, accept: '*/*' } }
    const response = await ask(parts, url, init, [404, 422])
    if (response.status !== 200) return undefined
    return {
      fileName: fileNameOf(response.headers) ?? `intervals-${activityId}.fit`,
      bytes: await response.bytes(),
    }
  },

  async heard({ client }, _headers, body) {
    const parsed = message.safeParse(parsedJson(body))
    if (!parsed.success || !(await isSame(client.webhookSecret, parsed.data.secret)))
      throw new ServiceError('FORGED', 'the secret is not that of the application')
    const told = parsed.data.events.filter(({ type }) => type.startsWith('ACTIVITY_'))
    return [...new Set(told.flatMap(({ athlete_id: id }) => id ?? []))]
  },

  async disconnect(parts, { accessToken }) {
    const url = `${originOf(parts)}/api/v1/disconnect-app`
    await ask(parts, url, { ...bearer(accessToken), method: 'DELETE' }, [401, 403, 404])
  },
}

function credentials({ client }: ConnectorParts) {
  return { client_id: client.clientId, client_secret: client.clientSecret }
}

function tokenUrl(parts: ConnectorParts): string {
  return `${originOf(parts)}/api/oauth/token`
}

function originOf({ origins }: ConnectorParts): string {
  return origins?.api ?? ORIGIN
}

function dayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10)
}

function instantOf(start: string): string {
  return new Date(Date.parse(start)).toISOString()
}

/** RFC 6266, the plain form; without folders. */
function fileNameOf(headers: Headers): string | undefined {
  return /filename="?([^";/\\]+)"?/.exec(headers.get('content-disposition') ?? '')?.[1]
}
