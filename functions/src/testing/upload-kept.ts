import { createHash } from 'node:crypto'
import type { OriginRecord } from '@backstride/store'
import { announced } from '../api/create-upload.ts'
import { originalKey } from '../object-keys.ts'
import { queued, type TestSystem } from './test-system.ts'

/** Has a recording of a service ingested that the athlete keeps from coaches; answers where it is from. */
export async function uploadKept(
  { store, objects, ingest, now }: TestSystem,
  athleteId: string,
  bytes: Uint8Array,
): Promise<OriginRecord> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const origin = { service: 'polar', activityId: sha256, coachMaySee: false }
  const file = { fileName: 'walk.backstride.json', sizeBytes: bytes.length, sha256 }
  const upload = { ...announced(athleteId, file, now()), origin }
  await store.createUpload(upload)
  await objects.put(originalKey(upload), bytes, 'application/octet-stream')
  await ingest(queued(originalKey(upload)))
  return origin
}
