import type { Objects, RemovalRecord, Store } from '@backstride/store'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { makeExport } from '../account-archive/make-export.ts'
import { log, thrown } from '../log.ts'
import {
  exportOfKey,
  isBatchKey,
  isRemovalKey,
  previewOfKey,
  serviceOfKey,
  streamOfKey,
  workoutOfKey,
} from '../object-keys.ts'
import { goOn } from '../reanalysis/go-on.ts'
import { aroundRemovals } from '../removal/around-removals.ts'
import type { Services } from '../services/services.ts'
import { syncService } from '../services/sync-service.ts'
import { joinStream } from '../streams/join-stream.ts'
import type { WebhookQueue } from '../webhooks/webhook-queue.ts'
import { analyseAgain } from './analyse-again.ts'
import { ingestObject } from './ingest-object.ts'
import { objectKeysIn } from './object-message.ts'

export interface IngestDeps {
  readonly store: Store
  readonly objects: Objects
  readonly webhooks: WebhookQueue
  /** Absent where nobody can be connected to anything. */
  readonly services?: Services
  readonly now: () => Date
}

/**
 * Handles messages about new objects. A message that cannot be handled now is answered as failed, comes again and is
 * parked at last; the others of its batch are done. Every message may come any number of times.
 */
export function createIngest(deps: IngestDeps): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async ({ Records }) => {
    const batchItemFailures = []
    // One after the other: analysing keeps the processor busy, and files are large.
    for (const { messageId, body } of Records) {
      try {
        for (const key of objectKeysIn(body)) {
          await aroundRemovals(deps, key, (removals) => handleKey(deps, key, removals))
        }
      } catch (error) {
        log('error', 'INGEST_FAILED', { messageId, error: thrown(error) })
        batchItemFailures.push({ itemIdentifier: messageId })
      }
    }
    return { batchItemFailures }
  }
}

async function handleKey(deps: IngestDeps, key: string, removals: readonly RemovalRecord[]): Promise<void> {
  // The removal itself is carried out around this; a batch waits for the others of its stream.
  if (isRemovalKey(key) || isBatchKey(key)) return
  const [wanted, workout, preview] = [exportOfKey(key), workoutOfKey(key), previewOfKey(key)]
  const [service, stream] = [serviceOfKey(key), streamOfKey(key)]
  if (wanted) return makeExport(deps, wanted)
  if (service) return syncService(deps, service)
  if (stream) return joinStream(deps, stream, removals)
  if (workout) await analyseAgain(deps, workout)
  else if (preview) await goOn(deps, preview)
  else await ingestObject(deps, key, removals)
}
