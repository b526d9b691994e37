import type { SQSClient } from '@aws-sdk/client-sqs'
import { MAX_RECEIVE_COUNT } from '../engines/engines.ts'
import type { Queue } from '../engines/queue.ts'
import { type Poller, type PollerOptions, startPoller } from './poller.ts'

export interface IngestPollerOptions {
  readonly sqs: SQSClient
  readonly queue: Queue
  readonly ingest: PollerOptions['handler']
  readonly say: (line: string) => void
}

/** Of one thread: while one upload is analysed, two others wait for the table and the disk, which takes about as long. */
const CONCURRENCY = 3
const LONGEST_RETRY_DELAY_S = 30

/** Feeds the ingest function from the queue, and says so when an upload is given up for this run. */
export function startIngestPoller({ sqs, queue, ingest, say }: IngestPollerOptions): Poller {
  return startPoller({
    client: sqs,
    queue,
    handler: ingest,
    concurrency: CONCURRENCY,
    batchSize: 1,
    retryDelayS: (receiveCount) => Math.min(2 ** (receiveCount - 1), LONGEST_RETRY_DELAY_S),
    onFailure: (_record, receiveCount) => {
      if (receiveCount < MAX_RECEIVE_COUNT) return
      say(`An upload failed ${receiveCount} times. It is kept, and tried again at the next start.`)
    },
  })
}
