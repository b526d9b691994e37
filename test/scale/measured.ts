import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What one use of the system asks of what stands behind it, as counted by `measure.ts`. */
export interface Uses {
  /** Milliseconds in the function, its process being warm: the median. */
  readonly warmMs: number
  readonly coldMs: number
  readonly functionCalls: number
  readonly tableRequests: number
  readonly tableWriteUnits: number
  readonly tableReadUnits: number
  readonly objectPuts: number
  readonly objectGets: number
  /** Added to the object store for good. */
  readonly storedBytes: number
  readonly tableBytes: number
  readonly logBytes: number
}

export interface Measured {
  /** A walk of one hour as FIT, from its message to its workout. */
  readonly ingest: Uses
  /** The requests of an upload: announced, sent, and asked for until it is there. */
  readonly announce: Uses
  /** The requests of one visit: who I am, the list, the weeks, one workout with its series. */
  readonly visit: Uses
  /** What a first visit loads of the site, compressed. */
  readonly siteBytes: number
}

export const MEASURED_FILE = join(import.meta.dirname, 'measured.json')

export function measured(): Measured {
  return JSON.parse(readFileSync(MEASURED_FILE, 'utf8'))
}
