/** Wherever a look at a service is broken off, looking again leads to the same end as if nothing had happened. */

import { CONNECTORS } from '@backstride/connect'
import { memoryObjects, memoryStore, type Objects, type Store } from '@backstride/store'
import { expect, test, vi } from 'vitest'
import { polarStandIn } from '../../../packages/connect/src/testing/polar-stand-in.ts'
import { createIngest } from '../ingest/create-ingest.ts'
import { originalKey } from '../object-keys.ts'
import { type Break, breaking } from '../testing/breaking.ts'
import { NOW, queued, testWebhookQueue } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'
import { sealedAccount } from './account.ts'
import { type Reached, reach, type Services } from './services.ts'
import { syncService } from './sync-service.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'warn').mockReturnValue()

const CLIENT = { clientId: 'backstride', clientSecret: 'secret', webhookSecret: 'webhook secret' }
const KEY = { athleteId: 'a', service: 'polar' }
const STARTS = ['2026-05-18T07:00:00.000Z', '2026-05-19T07:00:00.000Z']
const now = () => NOW

type Fetch = Services['fetch']

test('a look broken off at any call, and done again, fetches each recording once', async () => {
  const clean = await ending([])
  expect(clean.calls).toBeGreaterThan(10)
  expect(clean.state.workouts).toEqual(STARTS)
  expect(clean.state.uploads).toEqual(['done', 'done'])

  for (let call = 0; call < clean.calls; call++) {
    for (const moment of ['before', 'after'] as const) {
      const { state, rounds } = await ending([{ call, moment }])
      expect(rounds, `broken off ${moment} call ${call}`).toBe(2)
      expect(state, `broken off ${moment} call ${call}`).toEqual(clean.state)
    }
  }
})

test('a look broken off again and again ends the same', async () => {
  const clean = await ending([])
  const breaks = Array.from({ length: 12 }, (_, k) => ({ call: 4 * k + (k % 3), moment: 'after' as const }))
  const { state, rounds } = await ending(breaks)
  expect(rounds).toBeGreaterThan(4)
  expect(state).toEqual(clean.state)
})

test('a service that writes its files anew each time gives one workout each, wherever it is broken off', async () => {
  const { calls } = await ending([], rewriting)
  for (let call = 0; call < calls; call++) {
    const { state } = await ending([{ call, moment: 'after' }], rewriting)
    expect(state.workouts, `broken off after call ${call}`).toEqual(STARTS)
  }
})

test('two looks at once end as one', async () => {
  const kept = await connected()
  const deps = { ...kept, now }
  await Promise.all([syncService(deps, KEY), syncService(deps, KEY)])
  expect(await stateOf(kept)).toEqual((await ending([])).state)
})

interface Kept {
  readonly store: Store
  readonly objects: Objects
  readonly services: Services
}

/** Looks until everything there is here, with the numbered calls to store, objects and service broken off. */
async function ending(breaks: Break[], changed: (fetch: Fetch) => Fetch = (fetch) => fetch) {
  const kept = await connected()
  const counter = { calls: 0 }
  const { config, fetch } = kept.services
  const deps = {
    store: breaking(kept.store, breaks, counter),
    objects: breaking(kept.objects, breaks, counter),
    services: { config, fetch: breaking({ fetch: changed(fetch) }, breaks, counter).fetch },
    now,
  }
  let rounds = 1
  while (!(await isThrough(kept.store, () => syncService(deps, KEY)))) rounds++
  return { state: await stateOf(kept), rounds, calls: counter.calls }
}

/** A break of the line to the service is noted and tried later; any other has the order delivered again. */
async function isThrough(store: Store, look: () => Promise<void>): Promise<boolean> {
  try {
    await look()
  } catch {
    return false
  }
  return (await store.getConnection(KEY))?.error === null
}

/** The same recording, with another blank at its end. */
function rewriting(fetch: Fetch): Fetch {
  let asked = 0
  return async (url, init) => {
    const response = await fetch(url, init)
    if (!url.endsWith('/fit')) return response
    return new Response((await response.text()) + ' '.repeat(++asked))
  }
}

/** An account with two recordings and an entry without a file. */
async function connected(): Promise<Kept> {
  const polar = polarStandIn(CLIENT)
  for (const [k, startedAt] of STARTS.entries())
    polar.add({ id: `walk-${k}`, startedAt, bytes: walkFile({ startedAt, stretchesS: [40, 40] }) })
  polar.add({ id: 'manual', startedAt: '2026-05-17T07:00:00.000Z' })
  const sealingKey = 'a key of thirty-two characters or more'
  const services = { config: async () => ({ sealingKey, clients: { polar: CLIENT } }), fetch: polar.fetch }
  const store = memoryStore()
  const reached = await reach({ services, now }, 'polar')
  if (reached) await store.putConnection(await connectionAt(polar, reached))
  return { store, objects: memoryObjects(), services }
}

async function connectionAt(polar: ReturnType<typeof polarStandIn>, reached: Reached) {
  const redirectUri = 'http://127.0.0.1/back'
  const back = polar.allow(CONNECTORS.polar.authoriseUrl(reached.parts, { state: 's', redirectUri }))
  const code = back.searchParams.get('code') ?? ''
  const account = await CONNECTORS.polar.connect(reached.parts, { code, redirectUri })
  return {
    ...KEY,
    serviceUserId: account.serviceUserId,
    sealedTokens: sealedAccount(reached, KEY, account),
    connectedAt: NOW.toISOString(),
    state: 'connected' as const,
    syncedAt: null,
    error: null,
    notBefore: null,
    coachMaySee: true,
  }
}

/** What came of it when everything that was set going is done; ids of uploads are chance. */
async function stateOf({ store, objects }: Kept) {
  const ingest = createIngest({ store, objects, webhooks: testWebhookQueue(), now })
  const put = await objects.list('uploads/a/')
  for (const key of put) await ingest(queued(key))
  const uploads = (await store.listUploads('a', { limit: 9 })).items
  const imports = await store.listImports(KEY)
  const bytes = uploads.map((upload) => put.includes(originalKey(upload)))
  return {
    uploads: uploads.map(({ state }) => state),
    workouts: (await store.listWorkouts('a', { limit: 9 })).items
      .map(({ startedAt }) => startedAt)
      .toSorted(),
    imports: imports.map(({ activityId, uploadId, isHere }) => [activityId, uploadId !== null, isHere]),
    haveBytes: bytes.every(Boolean) && put.length === uploads.length,
  }
}
