import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { upgradeMethods } from '../reanalysis/upgrade-methods.ts'
import { orderJoins } from '../streams/order-joins.ts'
import { createIngest, type IngestDeps } from './create-ingest.ts'
import { sweepUnfinished } from './sweep-unfinished.ts'

/** What a schedule sends. */
interface SweepEvent {
  readonly sweep: true
}

/** What another schedule sends, every few minutes. */
interface JoinEvent {
  readonly join: true
}

/** A batch of a run over all objects that hold analyses, as the distributed map of Step Functions sends it. */
interface UpgradeEvent {
  readonly Items: readonly { readonly Key: string }[]
}

/** The one function behind the queue, the schedule and the run over everybody's workouts: all of them analyse. */
export function createHandler(
  deps: IngestDeps,
): (
  event: SQSEvent | SweepEvent | JoinEvent | UpgradeEvent,
) => Promise<SQSBatchResponse | { ordered: number } | string[]> {
  const ingest = createIngest(deps)
  return async (event) => {
    if ('Items' in event) {
      const keys = event.Items.map(({ Key }) => Key)
      return upgradeMethods(deps, keys)
    }
    if ('join' in event) return orderJoins(deps)
    return 'sweep' in event ? sweepUnfinished(deps) : ingest(event)
  }
}
