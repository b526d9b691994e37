import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { UploadChanges } from '@backstride/contract'
import { changedAt, type Store, type UploadRecord } from '@backstride/store'
import { uploadBody } from './create-upload.ts'
import type { ApiDeps } from './deps.ts'

/** How often the table is asked while somebody waits: often enough to seem at once, two reads a second at most. */
const LOOK_EVERY_MS = 400
/** The clocks of two functions differ by less: what was written this long before the newest change may still appear. */
const SKEW_MS = 5000
const PAGE = 200

/**
 * Uploads that changed since an earlier answer, as soon as there are any. Nothing is missed however clocks differ: an
 * answer looks back a little, and a digest of what was there tells whether something is new.
 */
export async function uploadChanges(
  { store, now, ending }: Pick<ApiDeps, 'store' | 'now' | 'ending'>,
  athleteId: string,
  { since, wait }: { readonly since?: string | undefined; readonly wait: number },
): Promise<UploadChanges> {
  if (since === undefined) return opening(store, athleteId, now())
  const [from, digest] = since.split('_')
  for (let look = Math.ceil((1000 * wait) / LOOK_EVERY_MS); ; look--) {
    const changed = await store.listChangedUploads(athleteId, from, PAGE)
    const isNew = digestOf(changed) !== digest
    if (isNew) return { items: changed.map(uploadBody), next: nextOf(changed, from) }
    if (look > 0) await delay(LOOK_EVERY_MS, undefined, { signal: ending }).catch(() => undefined)
    // Whoever asked may be gone, and the table with the system: it is not asked again.
    if (look <= 0 || ending?.aborted) return { items: [], next: since }
  }
}

/** The place to go on from is taken before the uploads are read, so that a change in between comes twice, not never. */
async function opening(store: Store, athleteId: string, now: Date): Promise<UploadChanges> {
  const from = new Date(now.getTime() - SKEW_MS).toISOString()
  const next = `${from}_${digestOf(await store.listChangedUploads(athleteId, from, PAGE))}`
  const { items } = await store.listUploads(athleteId, { limit: 50 })
  return { items: items.map(uploadBody), next }
}

function nextOf(changed: readonly UploadRecord[], from: string): string {
  const last = changed.at(-1)
  if (!last) return `${from}_${digestOf(changed)}`
  const [lastAt, earliest] = [changedAt(last), new Date(Date.parse(changedAt(last)) - SKEW_MS).toISOString()]
  // A full page would not reach past itself if it looked back.
  const start = changed.length === PAGE ? lastAt : earliest > from ? earliest : from
  return `${start}_${digestOf(changed.filter((upload) => changedAt(upload) >= start))}`
}

function digestOf(uploads: readonly UploadRecord[]): string {
  const states = uploads.map((upload) => `${upload.uploadId} ${upload.state} ${changedAt(upload)}`).sort()
  return createHash('sha256').update(states.join('\n')).digest('hex').slice(0, 16)
}
