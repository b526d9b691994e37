import { createHash } from 'node:crypto'
import { memoryObjects, memoryStore } from '@backstride/store'
import type { SQSEvent } from 'aws-lambda'
import { type ApiDeps, createApp, createUpload, enrol, type Identity, IdentityError } from '../api/index.ts'
import { createIngest, unfinishedMessages } from '../ingest/index.ts'
import { messageAbout } from '../ingest/object-message.ts'
import { originalKey } from '../object-keys.ts'
import { messageOf, type WebhookQueue } from '../webhooks/index.ts'

export const NOW = new Date('2026-05-20T12:00:00.000Z')

/** The API and the ingest on a store in memory, or on another one, and people who use them. */
export function testSystem({
  publicUrl = 'http://backstride.test',
  store = memoryStore(),
  objects = memoryObjects(),
  services,
}: Partial<Pick<ApiDeps, 'publicUrl' | 'store' | 'objects' | 'services'>> = {}) {
  const clock = { now: NOW }
  const parts = {
    store,
    objects,
    webhooks: testWebhookQueue(),
    ...(services && { services }),
    now: () => clock.now,
  }
  const deps: ApiDeps = {
    ...parts,
    identity: testIdentity(),
    publicUrl,
    webhookKey: async () => 'key',
    allowsLoopbackWebhooks: true,
  }
  const app = createApp(deps)
  const ingest = createIngest(deps)
  return {
    ...deps,
    webhooks: parts.webhooks,
    app,
    ingest,
    clock,
    /** A browser in which this person has signed in. */
    signIn: async (name: string, options: { isDemo?: boolean } = {}) => {
      const browser = testBrowser(app, publicUrl)
      const person = JSON.stringify({ name, isDemo: options.isDemo ?? false })
      const away = await browser('/api/auth/login')
      const state = new URL(away.headers.get('location') ?? '').searchParams.get('state')
      await browser(`/api/auth/callback?${new URLSearchParams({ code: person, state: state ?? '' })}`)
      return browser
    },
    athleteIdOf: async (name: string) => (await enrol(deps, claimsOf({ name, isDemo: false }))).athleteId,
    /** Uploads a file past the API's door and has it ingested. */
    upload: async (
      athleteId: string,
      bytes: Uint8Array,
      fileName = 'walk.backstride.json',
      companionOf?: string,
    ) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const { upload, put } = await createUpload(deps, athleteId, {
        fileName,
        sizeBytes: bytes.length,
        sha256,
        companionOf,
      })
      const key = originalKey({ athleteId, uploadId: upload.id })
      if (put) {
        await parts.objects.put(key, bytes, 'application/octet-stream')
        await ingest(queued(key))
      }
      return upload.id
    },
  }
}

export type TestSystem = ReturnType<typeof testSystem>
export type TestBrowser = Awaited<ReturnType<TestSystem['signIn']>>

/** Delivers, as the object store would, the messages about all that is unfinished, until nothing is. */
export async function drained(system: TestSystem): Promise<void> {
  for (let messages = [''], round = 0; messages.length > 0; round++) {
    if (round > 20) throw new Error(`never content: ${messages}`)
    messages = await unfinishedMessages(system)
    for (const body of messages) await system.ingest({ Records: [{ ...queued('').Records[0], body }] })
  }
}

/** A batch of messages, one about each of these objects. */
export function queued(...keys: string[]): SQSEvent {
  const Records = keys.map((key, k) => ({ messageId: `m${k}`, body: messageAbout(key) }))
  return { Records } as SQSEvent
}

interface BrowserRequest extends Omit<RequestInit, 'body'> {
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as it is. */
  readonly rawBody?: string | undefined
}

/** Sends requests as a browser does: with the cookies it was given, and the site they are from. */
export function testBrowser(app: ReturnType<typeof createApp>, publicUrl: string) {
  const jar = new Map<string, string>()
  return async (path: string, { body, rawBody, ...init }: BrowserRequest = {}) => {
    const response = await app.request(publicUrl + path, {
      ...init,
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...init.headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(rawBody !== undefined && { body: rawBody }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    return response
  }
}

export interface TestWebhookQueue extends WebhookQueue {
  /** What was sent and not taken out, with how long it waits. */
  readonly messages: { body: string; delayS: number }[]
}

export function testWebhookQueue(): TestWebhookQueue {
  const messages: TestWebhookQueue['messages'] = []
  return {
    messages,
    async send(delivery, delayS) {
      messages.push({ body: messageOf(delivery), delayS })
    },
  }
}

/** An identity provider that believes whatever the code says. */
function testIdentity(): Identity {
  return {
    async start(hint = '') {
      const secrets = { state: crypto.randomUUID(), nonce: 'n', verifier: 'v' }
      return { url: `http://id.test/?${new URLSearchParams({ state: secrets.state, hint })}`, secrets }
    },
    async finish(query, { state }) {
      if (query.get('state') !== state) throw new IdentityError('REFUSED', 'not the sign-in of this browser')
      return claimsOf(JSON.parse(query.get('code') ?? ''))
    },
  }
}

function claimsOf({ name, isDemo }: { name: string; isDemo: boolean }) {
  return { issuer: 'http://id.test', subject: name, name, isDemo }
}
