/**
 * One athlete brings years of files at once, and everything about one athlete stands in one partition of the table. DynamoDB guide, "Burst
 * and adaptive capacity": 1,000 write units a second, and five minutes of what was left unused before.
 */

import { lambdaMs } from './lambda-time.ts'
import type { Measured } from './measured.ts'

const PARTITION_UNITS_PER_S = 1000
const BURST_S = 300

export interface BulkImport {
  /** Write units a second that the functions ask of the partition while nothing holds them up. */
  readonly askedPerS: number
  /** Seconds until the saved-up units are used; infinite when they never are. */
  readonly burstLastsS: number
  readonly takesS: number
}

/** So many files with so many functions at once, none of which are anybody else's. */
export function bulkImport({ ingest }: Measured, files: number, concurrency: number): BulkImport {
  const filesPerS = concurrency / (lambdaMs(ingest) / 1000)
  const askedPerS = filesPerS * ingest.tableWriteUnits
  const excess = askedPerS - PARTITION_UNITS_PER_S
  const burstLastsS = excess > 0 ? (BURST_S * PARTITION_UNITS_PER_S) / excess : Number.POSITIVE_INFINITY
  const inBurst = Math.min(files, filesPerS * burstLastsS)
  const takesS = inBurst / filesPerS + ((files - inBurst) * ingest.tableWriteUnits) / PARTITION_UNITS_PER_S
  return { askedPerS, burstLastsS, takesS }
}
