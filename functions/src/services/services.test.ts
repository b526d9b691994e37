/** Accounts at services, through the API and the ingest, with stand-ins for the services. */

import {
  connectionList,
  connectionStart,
  type RemovalReceipt,
  removalReceipt,
  uploadList,
  workoutList,
} from '@backstride/contract'
import { memoryStore } from '@backstride/store'
import { beforeEach, expect, test, vi } from 'vitest'
import { intervalsStandIn } from '../../../packages/connect/src/testing/intervals-stand-in.ts'
import { polarStandIn } from '../../../packages/connect/src/testing/polar-stand-in.ts'
import { sweepUnfinished } from '../ingest/sweep-unfinished.ts'
import { serviceKey } from '../object-keys.ts'
import {
  drained,
  NOW,
  queued,
  type TestBrowser,
  type TestSystem,
  testSystem,
} from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'

const CLIENT = { clientId: 'backstride', clientSecret: 'secret', webhookSecret: 'webhook secret' }
const KEY = 'a key of thirty-two characters or more'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'warn').mockReturnValue()

let polar: ReturnType<typeof polarStandIn>
let intervals: ReturnType<typeof intervalsStandIn>
let items: Map<string, string>
/** Requests from now on that break on the way. */
let stumbling: number
let system: TestSystem
let ada: TestBrowser
let athleteId: string

beforeEach(async () => {
  polar = polarStandIn(CLIENT)
  intervals = intervalsStandIn(CLIENT, { isRefreshing: true })
  items = new Map()
  stumbling = 0
  system = testSystem({
    store: memoryStore(items),
    services: {
      config: async () => ({ sealingKey: KEY, clients: { polar: CLIENT, intervals: CLIENT } }),
      fetch: async (url, init) => {
        if (stumbling-- > 0) throw new TypeError('fetch failed')
        return (url.includes('polar') ? polar : intervals).fetch(url, init)
      },
    },
  })
  ada = await system.signIn('ada')
  athleteId = await system.athleteIdOf('ada')
})

test('who allows it finds what the service has among the workouts, each once, however often it is looked', async () => {
  polar.add(walkOn(18))
  polar.add(walkOn(19))
  polar.add({ id: 'manual', startedAt: startOf(17) })
  await connect('polar')
  await looked('polar')
  await looked('polar')

  expect(await startsOf(ada)).toEqual([startOf(19), startOf(18)])
  expect(await accountAt('polar')).toMatchObject({ state: 'connected', recordings: 2, error: null })
  expect(polar.asked.filter((path) => path.endsWith('/fit'))).toHaveLength(3)
})

test('nothing in the table opens an account: what gives access is sealed', async () => {
  await connect('polar')
  await connect('intervals')
  const texts = [...items.values()].join('\n')
  expect(texts).toContain('sealedTokens')
  expect(texts).not.toMatch(/token-\d/)
})

test('a message of the service has it looked at; forged ones, and those about nobody here, do not', async () => {
  await connect('intervals')
  await looked('intervals')
  intervals.add(walkOn(18))
  const { headers, body } = await intervals.webhook()

  const forged = body.replace(CLIENT.webhookSecret, 'guessed')
  expect((await posted('intervals', headers, forged)).status).toBe(403)
  expect((await posted('intervals', headers, body.replace('i2049151', 'i1'))).status).toBe(204)
  expect(await ordered()).toEqual([])

  // Told twice, and late: it is the same walk.
  for (const _ of [1, 2]) {
    expect((await posted('intervals', headers, body)).status).toBe(204)
    expect(await ordered()).toEqual([serviceKey({ athleteId, service: 'intervals' })])
    await looked('intervals')
  }
  expect(await startsOf(ada)).toEqual([startOf(18)])
})

test('a token that ends is renewed by itself; when the right was taken back, the athlete is told', async () => {
  await connect('intervals')
  intervals.add(walkOn(18))
  intervals.expireTokens()
  system.clock.now = new Date(NOW.getTime() + 2 * 3_600_000)
  await looked('intervals')
  expect(await startsOf(ada)).toEqual([startOf(18)])

  intervals.revoke()
  system.clock.now = new Date(NOW.getTime() + 4 * 3_600_000)
  await looked('intervals')
  expect(await accountAt('intervals')).toMatchObject({ state: 'expired', error: 'EXPIRED' })
  const before = intervals.asked.length
  await looked('intervals')
  expect(intervals.asked).toHaveLength(before)
})

test('a service that wants no more requests gets none before the time it said', async () => {
  await connect('polar')
  polar.add(walkOn(18))
  polar.beBusy(1, 600)
  await looked('polar')
  expect(await accountAt('polar')).toMatchObject({ state: 'connected', error: 'BUSY' })
  const before = polar.asked.length
  await looked('polar')
  expect(polar.asked).toHaveLength(before)

  system.clock.now = new Date(NOW.getTime() + 601_000)
  await looked('polar')
  expect(await startsOf(ada)).toEqual([startOf(18)])
  expect(await accountAt('polar')).toMatchObject({ error: null })
})

test('what came while the service was away for a day, and what it never told, is fetched by the next sweep', async () => {
  await connect('polar')
  await looked('polar')
  polar.isDown = true
  polar.add(walkOn(18))
  await looked('polar')
  expect(await accountAt('polar')).toMatchObject({ state: 'connected', error: 'DOWN' })

  system.clock.now = new Date(NOW.getTime() + 86_400_000)
  polar.isDown = false
  await sweepUnfinished(system)
  expect(await ordered()).toEqual([serviceKey({ athleteId, service: 'polar' })])
  await looked('polar')
  expect(await startsOf(ada)).toEqual([startOf(18)])
})

test('a walk that is here already, and now comes from a service too, stays one', async () => {
  await system.upload(athleteId, walkFile({ startedAt: startOf(18) }))
  polar.add(walkOn(18))
  await connect('polar')
  await looked('polar')
  expect(await startsOf(ada)).toEqual([startOf(18)])
  const { items: uploads } = uploadList.parse(await (await ada('/api/uploads')).json())
  expect(uploads.map(({ state }) => state).toSorted()).toEqual(['done', 'duplicate'])
})

test('disconnecting takes the right back at the service, and deletes or keeps what came from there', async () => {
  await system.upload(athleteId, walkFile({ startedAt: startOf(10) }))
  intervals.add(walkOn(18))
  await connect('intervals')
  await looked('intervals')
  await disconnected('intervals', 'keep')
  expect(await startsOf(ada)).toEqual([startOf(18), startOf(10)])
  expect(intervals.asked).toContain('DELETE /api/v1/disconnect-app')

  polar.add(walkOn(19))
  await connect('polar')
  await looked('polar')
  expect(await startsOf(ada)).toHaveLength(3)
  polar.isDown = true
  await disconnected('polar', 'delete')
  expect(await startsOf(ada)).toEqual([startOf(18), startOf(10)])
  expect(await accountAt('polar')).toBeNull()
  expect([...items.keys()].filter((name) => /CONNECTION#|IMPORT#/.test(name))).toEqual([])
})

test('an account that is deleted takes the rights back at its services, whose tokens have ended or which stumble', async () => {
  await connect('intervals')
  await connect('polar')
  intervals.expireTokens()
  system.clock.now = new Date(NOW.getTime() + 2 * 3_600_000)
  stumbling = 2
  expect((await deleted()).unreachedServices).toEqual([])
  expect(intervals.asked).toContain('DELETE /api/v1/disconnect-app')
  expect(polar.asked).toContain('DELETE /v3/users/475')
  expect([...items].filter(([, text]) => text.includes('sealedTokens'))).toEqual([])
})

test('a service that cannot be told keeps no account: the receipt names it, and what gave access is gone', async () => {
  await connect('intervals')
  await connect('polar')
  polar.isDown = true
  const receipt = await deleted()
  expect(receipt).toMatchObject({ unreachedServices: ['Polar Flow'], finishedAt: expect.any(String) })
  expect(polar.asked.filter((path) => path.startsWith('DELETE'))).toHaveLength(3)
  expect([...items].filter(([name, text]) => (name + text).includes(athleteId)).length).toBe(1)
})

test('what was taken back at the service already need not be told there', async () => {
  await connect('intervals')
  intervals.revoke()
  system.clock.now = new Date(NOW.getTime() + 2 * 3_600_000)
  expect((await deleted()).unreachedServices).toEqual([])
})

test('a connection that was begun by somebody else, or elsewhere, is not finished here', async () => {
  const eve = await system.signIn('eve')
  const url = await begun(eve, 'polar')
  const back = polar.allow(url)
  const response = await ada(back.pathname + back.search)
  expect(response.headers.get('location')).toBe('/settings/?unconnected=stale')
  expect(await accountAt('polar')).toBeNull()
})

test.each(['refused', 'down'])(
  'whom a service sends back in vain is led to the settings: %s',
  async (reason) => {
    const back = polar.allow(await begun(ada, 'polar'))
    if (reason === 'down') polar.isDown = true
    else back.searchParams.set('code', 'of somebody else')
    const response = await ada(back.pathname + back.search)
    expect(response.headers.get('location')).toBe(`/settings/?unconnected=${reason}`)
    expect(await accountAt('polar')).toBeNull()
  },
)

async function connect(service: 'polar' | 'intervals'): Promise<void> {
  const back = { polar, intervals }[service].allow(await begun(ada, service))
  const response = await ada(back.pathname + back.search)
  expect(response.headers.get('location')).toBe(`/settings/?connected=${service}`)
  await ordered()
}

async function begun(browser: TestBrowser, service: string): Promise<string> {
  const response = await browser(`/api/me/connections/${service}`, { method: 'POST', body: {} })
  return connectionStart.parse(await response.json()).url
}

/** Carries out the order to look there, and everything that follows. */
async function looked(service: string): Promise<void> {
  const { batchItemFailures } = await system.ingest(queued(serviceKey({ athleteId, service })))
  expect(batchItemFailures).toEqual([])
  await drained(system)
}

/** Orders to look at services that were given, which are gone afterwards. */
async function ordered(): Promise<string[]> {
  const keys = (await system.objects.list(`uploads/${athleteId}/`)).filter((key) => key.includes('/service/'))
  for (const key of keys) await system.objects.delete(key)
  return keys
}

/** As a service posts: no browser, no cookies. */
function posted(service: string, headers: Headers, body: string) {
  const url = `${system.publicUrl}/api/connections/${service}/webhook`
  return system.app.request(url, { method: 'POST', headers, body })
}

async function disconnected(service: string, workouts: 'keep' | 'delete'): Promise<void> {
  const path = `/api/me/connections/${service}?workouts=${workouts}`
  expect((await ada(path, { method: 'DELETE' })).status).toBe(204)
}

async function deleted(): Promise<RemovalReceipt> {
  const response = await ada('/api/me', { method: 'DELETE', body: { name: 'ada' } })
  return removalReceipt.parse(await response.json())
}

async function accountAt(service: string) {
  const { items: all } = connectionList.parse(await (await ada('/api/me/connections')).json())
  return all.find((each) => each.service === service)?.account
}

async function startsOf(browser: TestBrowser): Promise<string[]> {
  const response = await browser(`/api/athletes/${athleteId}/workouts`)
  return workoutList.parse(await response.json()).items.map(({ startedAt }) => startedAt)
}

function walkOn(day: number) {
  const startedAt = startOf(day)
  return { id: `walk-${day}`, startedAt, bytes: walkFile({ startedAt }) }
}

function startOf(day: number): string {
  return `2026-05-${day}T07:00:00.000Z`
}
