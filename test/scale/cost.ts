import { lambdaMs } from './lambda-time.ts'
import type { Measured, Uses } from './measured.ts'
import { PRICES } from './prices.ts'
import { WEEKS_PER_MONTH, WORKLOAD } from './workload.ts'

export interface Bill {
  readonly [item: string]: number
}

const MEMORY_GB = { api: 1024 / 1024, ingest: 1769 / 1024 }
const GB = 1e9
/** US dollars for one workout, from its announcement to its figures; without what it costs to keep. */
export function workoutBill({ announce, ingest }: Measured): Bill {
  return {
    'API: announce, send, ask': apiCost(announce),
    Ingest: functionCost(ingest, MEMORY_GB.ingest),
    Queue: 3 * PRICES.queueRequest,
    Table: tableCost(announce) + tableCost(ingest),
    Objects: objectCost(announce) + objectCost(ingest) + PRICES.objectPut,
    Logs: ((announce.logBytes + ingest.logBytes) / GB) * PRICES.logGb,
  }
}

/** US dollars a month for one athlete among so many, after so many months of keeping everything. */
export function athleteBill(measured: Measured, athletes: number, months: number): Bill {
  const { visit, ingest, announce, siteBytes } = measured
  const workouts = WORKLOAD.workoutsPerWeek * WEEKS_PER_MONTH
  const visits = WORKLOAD.visitsPerWeek * WEEKS_PER_MONTH
  const kept = (months * workouts) / GB
  const tableGbMonth = PRICES.tableGbMonth + PRICES.tableBackupGbMonth
  const objectBytes = ingest.storedBytes + announce.storedBytes
  return {
    Workouts: workouts * sum(workoutBill(measured)),
    'Visits: API and table': visits * (apiCost(visit) + tableCost(visit) + objectCost(visit)),
    'Visits: site': visits * ((siteBytes / GB) * PRICES.siteGb + SITE_REQUESTS * PRICES.siteRequest),
    'Kept objects': kept * objectBytes * PRICES.objectGbMonth,
    'Kept items': kept * (ingest.tableBytes + announce.tableBytes) * tableGbMonth,
    'Sign-in': (Math.max(0, athletes - PRICES.freeActiveUsers) / athletes) * PRICES.activeUser,
  }
}

/** Files and requests of the API through the distribution, for a visit whose scripts are not yet in the browser. */
const SITE_REQUESTS = 25

export function sum(bill: Bill): number {
  return Object.values(bill).reduce((total, item) => total + item, 0)
}

function apiCost(uses: Uses): number {
  return functionCost(uses, MEMORY_GB.api) + uses.functionCalls * (PRICES.httpRequest + PRICES.siteRequest)
}

function functionCost(uses: Uses, memoryGb: number): number {
  const seconds = lambdaMs(uses) / 1000
  const perCall = PRICES.lambdaRequest + PRICES.trace * PRICES.tracedShare
  return seconds * memoryGb * PRICES.lambdaGbS + uses.functionCalls * perCall
}

function tableCost({ tableWriteUnits, tableReadUnits }: Uses): number {
  return tableWriteUnits * PRICES.tableWriteUnit + tableReadUnits * PRICES.tableReadUnit
}

function objectCost({ objectPuts, objectGets }: Uses): number {
  return objectPuts * PRICES.objectPut + objectGets * PRICES.objectGet
}
