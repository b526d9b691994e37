import { createHash } from 'node:crypto'
import { type Activity, type ServiceAccount, ServiceError } from '@backstride/connect'
import { MAX_FILE_BYTES } from '@backstride/contract/limits'
import type { ConnectionKey, ConnectionRecord, Objects, Store } from '@backstride/store'
import { log } from '../log.ts'
import { newTimedId } from '../new-id.ts'
import { originalKey } from '../object-keys.ts'
import { accountOf, freshAccount, sealedAccount } from './account.ts'
import { type Reached, reach, type Services } from './services.ts'

export interface SyncDeps {
  readonly store: Store
  readonly objects: Objects
  readonly now: () => Date
  readonly services?: Services
}

/**
 * How far back is looked, each time: as far as Polar tells, so that whatever a webhook did not say, or came while a
 * service or we were away, is found within a month.
 */
const BACK_MS = 30 * 86_400_000

/**
 * Fetches what a service has and we have not, each as an upload of its own that takes the way of any file. Given again
 * and again it fetches each recording once. A service that is away, busy or closed to us is noted, and tried later.
 */
export async function syncService(deps: SyncDeps, key: ConnectionKey): Promise<void> {
  const connection = await deps.store.getConnection(key)
  const reached = await reach(deps, key.service)
  if (!connection || !reached || connection.state === 'expired') return
  if (connection.notBefore !== null && Date.parse(connection.notBefore) > deps.now().getTime()) return
  try {
    const account = await freshAccount(reached, accountOf(reached, connection))
    const sealedTokens = sealedAccount(reached, key, account)
    await deps.store.changeConnection(key, (there) => ({ ...there, sealedTokens }))
    await fetchAll(deps, reached, connection, account)
    const syncedAt = deps.now().toISOString()
    await deps.store.changeConnection(key, (there) => ({ ...there, syncedAt, error: null, notBefore: null }))
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    await noteFailure(deps, key, error)
  }
}

async function fetchAll(
  deps: SyncDeps,
  reached: Reached,
  connection: ConnectionRecord,
  account: ServiceAccount,
): Promise<void> {
  const { connector, parts } = reached
  const since = new Date(deps.now().getTime() - BACK_MS)
  const activities = await connector.list(parts, account, since)
  const here = new Set(
    (await deps.store.listImports(connection))
      .filter(({ isHere }) => isHere)
      .map(({ activityId }) => activityId),
  )
  const missing = activities.filter(({ activityId }) => !here.has(activityId))
  for (const activity of missing) await fetchOne(deps, reached, connection, account, activity)
}

/** The import first, so that done again it is the same upload; its object last, as that sets the upload going. */
async function fetchOne(
  { store, objects, now }: SyncDeps,
  { connector, parts }: Reached,
  { athleteId, service, coachMaySee }: ConnectionRecord,
  account: ServiceAccount,
  { activityId }: Activity,
): Promise<void> {
  const original = await connector.original(parts, account, activityId)
  const key = { athleteId, service, activityId }
  if (!original || original.bytes.length > MAX_FILE_BYTES)
    return store.noteImported({ ...key, uploadId: null, isHere: true })
  const { bytes, fileName } = original
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const opened = await store.openImport({ ...key, uploadId: newTimedId(now()), isHere: false })
  // A service may write a file anew each time it is asked; what was announced before is then another upload.
  const uploadId = `${opened.uploadId}-${sha256.slice(0, 8)}`
  await store.createUpload({
    athleteId,
    uploadId,
    fileName,
    sizeBytes: bytes.length,
    sha256,
    state: 'waiting',
    createdAt: now().toISOString(),
    receivedAt: null,
    decodedAt: null,
    classifiedAt: null,
    finishedAt: null,
    workoutId: null,
    error: null,
    archiveId: null,
    files: null,
    origin: { service, activityId, coachMaySee },
  })
  await objects.put(originalKey({ athleteId, uploadId }), bytes, 'application/octet-stream')
  await store.noteImported({ ...key, uploadId: opened.uploadId, isHere: true })
}

async function noteFailure({ store, now }: SyncDeps, key: ConnectionKey, error: ServiceError): Promise<void> {
  const { code, retryAfterS, message } = error
  log('warn', 'SERVICE_FAILED', { service: key.service, code, message })
  const notBefore = retryAfterS === null ? null : new Date(now().getTime() + 1000 * retryAfterS).toISOString()
  await store.changeConnection(key, (there) => ({
    ...there,
    // Nothing that was posted is looked at here.
    error: code === 'FORGED' ? 'DOWN' : code,
    notBefore,
    state: code === 'EXPIRED' ? 'expired' : there.state,
  }))
}
