import { beforeEach, describe, expect, test } from 'vitest'
import type { Connector, ConnectorParts, ServiceAccount } from './connector.ts'
import { CONNECTORS } from './connectors.ts'
import { intervalsStandIn } from './testing/intervals-stand-in.ts'
import { polarStandIn } from './testing/polar-stand-in.ts'

const CLIENT = { clientId: 'backstride', clientSecret: 'secret', webhookSecret: 'webhook secret' }
const REDIRECT = 'https://walk.example.org/api/connections/callback'
const NOW = new Date('2026-05-20T12:00:00.000Z')
const BYTES = new TextEncoder().encode('a FIT file')

describe.each([
  ['polar', polarStandIn],
  ['intervals', intervalsStandIn],
] as const)('%s', (name, standInOf) => {
  const connector: Connector = CONNECTORS[name]
  let service: ReturnType<typeof standInOf>
  let parts: ConnectorParts

  beforeEach(() => {
    service = standInOf(CLIENT)
    parts = { client: CLIENT, fetch: service.fetch, now: () => NOW }
  })

  test('who allows it is connected, and an activity comes as the bytes that the watch wrote', async () => {
    service.add({ id: 'a1', startedAt: '2026-05-18T06:30:00.000Z', bytes: BYTES })
    const account = await connected()

    const activities = await connector.list(parts, account, new Date('2026-05-01T00:00:00.000Z'))
    expect(activities).toEqual([{ activityId: 'a1', startedAt: '2026-05-18T06:30:00.000Z' }])
    const original = await connector.original(parts, account, 'a1')
    expect(original?.bytes).toEqual(BYTES)
    expect(original?.fileName).toMatch(/\.fit$/)
  })

  test('only what began since then is listed', async () => {
    service.add({ id: 'old', startedAt: '2026-05-10T06:00:00.000Z', bytes: BYTES })
    service.add({ id: 'new', startedAt: '2026-05-18T06:00:00.000Z', bytes: BYTES })
    const activities = await connector.list(parts, await connected(), new Date('2026-05-18T05:00:00.000Z'))
    expect(activities.map(({ activityId }) => activityId)).toEqual(['new'])
  })

  test('an activity without a file is none', async () => {
    service.add({ id: 'manual', startedAt: '2026-05-18T06:00:00.000Z' })
    expect(await connector.original(parts, await connected(), 'manual')).toBeUndefined()
  })

  test('a code is good once, and only here', async () => {
    const code = service.allow(authoriseUrl()).searchParams.get('code') ?? ''
    const request = { code, redirectUri: REDIRECT }
    const stranger = { ...parts, client: { ...CLIENT, clientSecret: 'guessed' } }
    await expect(connector.connect(stranger, { ...request, code: 'other' })).rejects.toMatchObject({
      code: 'EXPIRED',
    })
    await connector.connect(parts, request)
    await expect(connector.connect(parts, request)).rejects.toMatchObject({ code: 'EXPIRED' })
  })

  test('a right that was taken back is told as such, by every method', async () => {
    const account = await connected()
    service.revoke()
    const since = new Date(0)
    await expect(connector.list(parts, account, since)).rejects.toMatchObject({ code: 'EXPIRED' })
    await expect(connector.original(parts, account, 'a1')).rejects.toMatchObject({ code: 'EXPIRED' })
    await expect(connector.refresh(parts, account)).rejects.toMatchObject({ code: 'EXPIRED' })
  })

  test('a service that has too many requests says when to come again', async () => {
    const account = await connected()
    service.beBusy(1, 120)
    const refusal = { code: 'BUSY', retryAfterS: 120 }
    await expect(connector.list(parts, account, new Date(0))).rejects.toMatchObject(refusal)
    expect(await connector.list(parts, account, new Date(0))).toEqual([])
  })

  test('a service that cannot be reached, or answers something else, is down', async () => {
    const account = await connected()
    service.isDown = true
    await expect(connector.list(parts, account, new Date(0))).rejects.toMatchObject({ code: 'DOWN' })
    const odd = { ...parts, fetch: async () => new Response('<html>Maintenance</html>') }
    await expect(connector.list(odd, account, new Date(0))).rejects.toMatchObject({ code: 'DOWN' })
  })

  test('what the service posts names the account; what anybody else posts is refused', async () => {
    const { serviceUserId } = await connected()
    const { headers, body } = await service.webhook()
    expect(await connector.heard(parts, headers, body)).toEqual([serviceUserId])

    const other = { ...parts, client: { ...CLIENT, webhookSecret: 'another' } }
    await expect(connector.heard(other, headers, body)).rejects.toMatchObject({ code: 'FORGED' })
    const none = { ...parts, client: { ...CLIENT, webhookSecret: '' } }
    await expect(connector.heard(none, headers, body)).rejects.toMatchObject({ code: 'FORGED' })
    await expect(connector.heard(parts, new Headers(), '{"secret":1')).rejects.toMatchObject({
      code: 'FORGED',
    })
  })

  test('after disconnecting nothing can be read, and disconnecting once more does no harm', async () => {
    const account = await connected()
    await connector.disconnect(parts, account)
    await expect(connector.list(parts, account, new Date(0))).rejects.toMatchObject({ code: 'EXPIRED' })
    await expect(connector.disconnect(parts, account)).resolves.toBeUndefined()
  })

  function authoriseUrl(): string {
    return connector.authoriseUrl(parts, { state: 'state', redirectUri: REDIRECT })
  }

  async function connected(): Promise<ServiceAccount> {
    const back = service.allow(authoriseUrl())
    expect(back.searchParams.get('state')).toBe('state')
    return connector.connect(parts, { code: back.searchParams.get('code') ?? '', redirectUri: REDIRECT })
  }
})

describe('polar', () => {
  test('a message that was changed on the way is refused', async () => {
    const service = polarStandIn(CLIENT)
    const parts = { client: CLIENT, fetch: service.fetch, now: () => NOW }
    const { headers, body } = await service.webhook()
    const changed = body.replace('475', '476')
    await expect(CONNECTORS.polar.heard(parts, headers, changed)).rejects.toMatchObject({ code: 'FORGED' })
  })

  test('a registration that was there before is no obstacle', async () => {
    const service = polarStandIn(CLIENT)
    const parts = { client: CLIENT, fetch: service.fetch, now: () => NOW }
    const connect = () => {
      const back = service.allow(CONNECTORS.polar.authoriseUrl(parts, { state: 's', redirectUri: REDIRECT }))
      return CONNECTORS.polar.connect(parts, {
        code: back.searchParams.get('code') ?? '',
        redirectUri: REDIRECT,
      })
    }
    expect((await connect()).serviceUserId).toBe((await connect()).serviceUserId)
  })
})

describe('intervals', () => {
  test('a token that ended is renewed with the one for renewing, which is good once', async () => {
    const service = intervalsStandIn(CLIENT, { isRefreshing: true })
    const parts = { client: CLIENT, fetch: service.fetch, now: () => NOW }
    const { intervals } = CONNECTORS
    const back = service.allow(intervals.authoriseUrl(parts, { state: 's', redirectUri: REDIRECT }))
    const account = await intervals.connect(parts, {
      code: back.searchParams.get('code') ?? '',
      redirectUri: REDIRECT,
    })
    expect(account.expiresAt).toBe('2026-05-20T13:00:00.000Z')
    service.expireTokens()
    await expect(intervals.list(parts, account, NOW)).rejects.toMatchObject({ code: 'EXPIRED' })
    const renewed = await intervals.refresh(parts, account)
    expect(await intervals.list(parts, renewed, NOW)).toEqual([])
    await expect(intervals.refresh(parts, account)).rejects.toMatchObject({ code: 'EXPIRED' })
  })

  test('what intervals.icu has from Strava is left out, as it may not hand it on', async () => {
    const service = intervalsStandIn(CLIENT)
    const parts = { client: CLIENT, fetch: service.fetch, now: () => NOW }
    const { intervals } = CONNECTORS
    service.add({ id: 'strava', startedAt: '2026-05-18T06:00:00.000Z', source: 'STRAVA' })
    const back = service.allow(intervals.authoriseUrl(parts, { state: 's', redirectUri: REDIRECT }))
    const account = await intervals.connect(parts, {
      code: back.searchParams.get('code') ?? '',
      redirectUri: REDIRECT,
    })
    expect(await intervals.list(parts, account, new Date(0))).toEqual([])
  })
})
