import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import type { MapSource } from '@backstride/contract'
import { createApp, oidcIdentity } from '@backstride/functions/api'
import { endStrays, removeExpiredExports, unfinishedMessages } from '@backstride/functions/ingest'
import { storedServices } from '@backstride/functions/services'
import { sqsWebhookQueue, type WebhookQueue } from '@backstride/functions/webhooks'
import type { Objects, Store } from '@backstride/store'
import { getRequestListener } from '@hono/node-server'
import { type DataFolder, openDataFolder } from './data-folder/data-folder.ts'
import { seedDemo } from './demo/seed.ts'
import { type Engines, startEngines } from './engines/engines.ts'
import { frontDoor } from './front-door.ts'
import { listen } from './http-server.ts'
import { createAccounts } from './identity/accounts.ts'
import { DEMO_ATHLETE, DEMO_COACH } from './identity/demo-people.ts'
import { PASSWORD_COST } from './identity/password.ts'
import { createIdentityProvider } from './identity/provider.ts'
import { localIdentity } from './local-identity.ts'
import { createObjectStore } from './object-store/object-store.ts'
import { type ObjectsAddress, objectsAt } from './object-store/objects-at.ts'
import { announcing } from './pipeline/announce.ts'
import { startIngestThreads } from './pipeline/ingest-threads.ts'
import { startJoinRounds } from './pipeline/join-rounds.ts'
import { startServiceRounds } from './pipeline/service-rounds.ts'
import { startWebhookPoller } from './pipeline/webhook-poller.ts'
import { createSite, type Site } from './site/site.ts'

export interface LocalSystemOptions {
  /** Where everything is kept; made when it is not there. */
  readonly dataDir: string
  /** 0 for any free one. */
  readonly port: number
  /** Whether there are simulated athletes to look around with. */
  readonly demo: boolean
  /** `build`: serve the page, building it when it is missing or older than its sources; `skip`: no page. */
  readonly web: 'build' | 'skip'
  /** Whether webhooks may be sent to programs on this machine. */
  readonly localWebhooks?: boolean
  /** What athletes may see their routes on; nothing without it. */
  readonly map?: MapSource
  /** Takes the few lines that tell a person what goes on. */
  readonly say?: (line: string) => void
  /** The clock of the API and the demonstration; the ingest threads have the machine's. */
  readonly now?: () => Date
}

export interface LocalSystem {
  /** `http://127.0.0.1:4747`, without a slash at its end. */
  readonly url: string
  /** Settles when the page can be seen, or could not be built. */
  readonly pageReady: Promise<void>
  /** Settles when the demonstration is complete, or was broken off by `close`. */
  readonly demoReady: Promise<void>
  /** Lets what is under way finish and frees the port and the data folder. */
  close(): Promise<void>
}

const ROOT = join(import.meta.dirname, '../../..')
export const BUCKET = 'recordings'
const CLIENT_ID = 'backstride'

interface Context {
  readonly url: string
  readonly folder: DataFolder
  readonly engines: Engines
  readonly store: Store
  readonly objects: Objects
  readonly now: () => Date
  readonly demo: boolean
  readonly webhooks: WebhookQueue
  readonly localWebhooks: boolean
  readonly map: MapSource | undefined
  readonly ending: AbortSignal
}

/**
 * Starts the whole system: table, object store, queue, identity provider, the functions and the page, at one address of
 * this machine. Throws a StartError, in sentences for people, when it cannot.
 */
export async function startLocalSystem(options: LocalSystemOptions): Promise<LocalSystem> {
  const { say = () => undefined, now = () => new Date(), demo, localWebhooks = false, map } = options
  await using opening = new AsyncDisposableStack()
  const folder = openDataFolder(options.dataDir)
  opening.defer(folder.lock.release)
  const engines = await startEngines(folder, now, opening)
  const server = await listen(options.port)
  opening.defer(server.close)
  const ending = endingWith(opening)

  const url = `http://127.0.0.1:${server.port}`
  folder.lock.announce(url)
  const bucket = { endpoint: `${url}/s3`, bucket: BUCKET, credentials: folder.secrets.objectStore }
  const objects = objectsAt(bucket, opening)
  const { store, sqs, addresses } = engines
  const webhooks = sqsWebhookQueue(sqs, addresses.webhookQueue.url)
  const context: Context = {
    url,
    folder,
    engines,
    store,
    objects,
    now,
    demo,
    webhooks,
    localWebhooks,
    map,
    ending,
  }
  const site = createSite({ root: ROOT, page: options.web, mapOrigins: map?.origins ?? [], say })
  opening.defer(site.close)
  server.answerWith(await listenerOf(context, site))

  await startBackground(context, bucket, say, opening)
  const seeding = demo ? seedDemo({ ...context, records: engines.records, say }) : undefined
  if (seeding) opening.defer(seeding.stop)

  const running = opening.move()
  let closed: Promise<void> | undefined
  return {
    url,
    pageReady: site.ready,
    demoReady: seeding?.done ?? Promise.resolve(),
    close() {
      closed ??= running.disposeAsync()
      return closed
    },
  }
}

/** What goes on without anybody asking: ingest, webhooks, and the rounds of services and of recordings that come in parts. */
async function startBackground(
  context: Context,
  bucket: ObjectsAddress,
  say: (line: string) => void,
  opening: AsyncDisposableStack,
): Promise<void> {
  const { engines, folder } = context
  const ingest = startIngestThreads({
    engines: engines.addresses,
    answerTableOver: engines.answerTableOver,
    objects: { ...bucket, dir: folder.objectsDir },
    services: folder.services,
    say,
  })
  opening.defer(ingest.stop)
  opening.defer(startWebhookPoller(context).stop)
  await takeUpUnfinished(context, say)
  opening.defer(startServiceRounds(context).stop)
  opening.defer(startJoinRounds(context).stop)
}

async function listenerOf(context: Context, site: Site): Promise<RequestListener> {
  const { url, folder, engines, store, objects, now, webhooks, map, ending } = context
  const objectStore = await createObjectStore({
    dir: folder.objectsDir,
    mount: '/s3',
    buckets: [BUCKET],
    credentials: folder.secrets.objectStore,
    // The AWS SDK signs by the machine's own clock, so that is the one signatures are held against.
    now: () => new Date(),
    onCreated: announcing(engines.send),
  })
  const app = createApp({
    store,
    objects,
    identity: identityOf(context),
    publicUrl: url,
    services: storedServices(async () => folder.services),
    webhooks,
    webhookKey: async () => folder.secrets.webhookKey,
    allowsLoopbackWebhooks: context.localWebhooks,
    ...(map && { map }),
    ending,
    now,
  })
  return frontDoor({
    host: new URL(url).host,
    routes: [
      { path: '/api', listener: getRequestListener(app.fetch) },
      { path: '/oidc', listener: identityProviderOf(context) },
      { path: '/s3', listener: objectStore },
    ],
    site: site.serve,
  })
}

function identityOf({ url, folder }: Context) {
  return localIdentity(
    oidcIdentity({
      issuer: `${url}/oidc`,
      clientId: CLIENT_ID,
      clientSecret: folder.secrets.clientSecret,
      redirectUri: `${url}/api/auth/callback`,
      allowInsecure: true,
    }),
  )
}

function identityProviderOf({ url, folder, engines, now, demo }: Context): RequestListener {
  const demoPeople = demo ? [DEMO_ATHLETE, DEMO_COACH] : []
  const { records } = engines
  const { signingKey, cookieKey, clientSecret } = folder.secrets
  return createIdentityProvider({
    issuer: `${url}/oidc`,
    client: { id: CLIENT_ID, secret: clientSecret, redirectUri: `${url}/api/auth/callback` },
    signingKey,
    cookieKey,
    records,
    accounts: createAccounts(records, demoPeople, PASSWORD_COST),
    demoPeople,
    now,
  })
}

/** Aborted before anything that was opened earlier is closed. */
function endingWith(opening: AsyncDisposableStack): AbortSignal {
  const ending = new AbortController()
  opening.defer(() => ending.abort())
  return ending.signal
}

/**
 * The queue lives in memory: whatever was in it when the system stopped, or was killed, is sent again. What had its time
 * meanwhile ends.
 */
async function takeUpUnfinished(context: Context, say: (line: string) => void): Promise<void> {
  await context.engines.records.purge()
  await removeExpiredExports(context)
  await endStrays(context)
  const messages = await unfinishedMessages(context)
  for (const message of messages) await context.engines.send(message)
  for (const delivery of await context.store.listPendingDeliveries()) await context.webhooks.send(delivery, 0)
  const count = messages.length
  if (count > 0)
    say(`Going on with ${count} upload${count === 1 ? '' : 's'} that the last run left unfinished.`)
}
