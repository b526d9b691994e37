import { lambdaMs } from './lambda-time.ts'
import type { Measured } from './measured.ts'
import { DEPLOYED, morningPeak } from './morning.ts'
import { WORKLOAD } from './workload.ts'

export interface Limit {
  readonly what: string
  readonly unit: string
  /** What is allowed as deployed, and who set it. */
  readonly allowed: number
  readonly setBy: string
  /** What the height of a morning asks for. */
  asked(athletes: number): number
  /** What to turn when it is reached. */
  readonly turn: string
}

/** As `infra/aws` sets it. */
export const API_REQUESTS_PER_S = 500

/** What ends first as people become more. A test holds the figures that are ours to the stack. */
export function limitsOf(measured: Measured): Limit[] {
  const { ingest, announce, visit } = measured
  const ingestS = lambdaMs(ingest) / 1000
  const visitsPerUpload = WORKLOAD.visitsPerWeek / WORKLOAD.workoutsPerWeek
  const requests = announce.functionCalls + visitsPerUpload * visit.functionCalls
  const apiS = (lambdaMs(announce) + visitsPerUpload * lambdaMs(visit)) / 1000
  const writeUnits = ingest.tableWriteUnits + announce.tableWriteUnits
  return [
    {
      what: 'requests to the API',
      unit: '/s',
      allowed: API_REQUESTS_PER_S,
      setBy: '`throttle` in `constructs/api.ts`',
      asked: (athletes) => requests * morningPeak(athletes),
      turn: 'raise `throttle`; API Gateway itself allows 10,000/s for an account and more on request',
    },
    {
      what: 'ingest functions at once',
      unit: '',
      allowed: DEPLOYED.maxConcurrency,
      setBy: '`maxConcurrency` in `constructs/ingest.ts`',
      asked: (athletes) => ingestS * morningPeak(athletes),
      turn: 'raise `maxConcurrency`; what is above waits in the queue and is not lost',
    },
    {
      what: 'functions at once, all together',
      unit: '',
      allowed: 1000,
      setBy: 'Lambda, for an account (new accounts have less)',
      asked: (athletes) => (ingestS + apiS) * morningPeak(athletes),
      turn: 'ask for a higher quota; it is granted by request',
    },
    {
      what: 'write units of the table',
      unit: '/s',
      allowed: 40_000,
      setBy: 'DynamoDB, for an on-demand table',
      asked: (athletes) => writeUnits * morningPeak(athletes),
      turn: 'ask for a higher quota, and set warm throughput before the first such morning',
    },
    {
      what: 'write units of the busiest index partition',
      unit: '/s',
      allowed: 1000,
      setBy: 'DynamoDB, for a partition',
      // Of each upload: begun, received, ended. Eight partitions share them, evenly by hash.
      asked: (athletes) => (3 / 8) * morningPeak(athletes),
      turn: 'more partitions for `UNFINISHED#` in `packages/store/src/uploads.ts`',
    },
  ]
}
