import { createHash } from 'node:crypto'
import type { SensorBatch } from '@backstride/contract'
import { newTimedId } from '../../new-id.ts'
import { batchesPrefix } from '../../object-keys.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'

export function batchHandlers({ store, objects, now }: ApiDeps): Handlers<'pushSensorLogger'> {
  return {
    pushSensorLogger: async ({ caller: { athleteId }, body }) => {
      // The app sends an empty one to try the address.
      if (body.payload.length === 0) return undefined
      const stream = { athleteId, streamId: streamIdOf(body) }
      const bytes = new TextEncoder().encode(JSON.stringify(body))
      // The item comes second: a batch that is noted is here.
      await objects.put(batchesPrefix(stream) + batchIdOf(body, bytes), bytes, 'application/json')
      const lastBatchAt = now().toISOString()
      const uploadId = newTimedId(now())
      await store.noteBatch({ ...stream, uploadId, createdAt: lastBatchAt, lastBatchAt, isOpen: true })
      return undefined
    },
  }
}

/** The same session of the same device, in letters that a key may have. */
function streamIdOf({ deviceId, sessionId }: SensorBatch): string {
  return hashOf(JSON.stringify(['sensor-logger', deviceId, sessionId])).slice(0, 32)
}

/** A batch that comes again is the same object; another one under its number is kept beside it. */
function batchIdOf({ messageId }: SensorBatch, bytes: Uint8Array): string {
  return `${String(messageId).padStart(16, '0')}-${hashOf(bytes).slice(0, 16)}`
}

function hashOf(value: Uint8Array | string): string {
  return createHash('sha256').update(value).digest('hex')
}
