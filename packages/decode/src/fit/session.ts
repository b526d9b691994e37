import type { Device, Lap, Pause, Sport } from '@backstride/recording'
import type { Clock } from './clock.ts'
import { columnOf, type FitTables, firstOf, firstTextOf } from './tables.ts'

const FILE_ID = 0
const SPORT = 12
const SESSION = 18
const LAP = 19
const EVENT = 21
const DEVICE_INFO = 23
const ACTIVITY = 34

// FIT profile, type sport: walking 11 and hiking 17, running 1, cycling 2 and e-biking 21; 0 is generic.
const SPORTS: Readonly<Record<number, Sport>> = {
  0: 'unknown',
  1: 'running',
  2: 'cycling',
  11: 'walking',
  17: 'walking',
  21: 'cycling',
}

/** The sport of all sessions; `other` where they differ or it is none of ours, `unknown` where nothing says. */
export function sportOf(tables: FitTables): Sport {
  const stated = [...columnOf(tables, SESSION, 'sport'), ...columnOf(tables, SPORT, 'sport')]
  const sports = new Set(
    stated.filter((value) => !Number.isNaN(value)).map((value) => SPORTS[value] ?? 'other'),
  )
  const [sport = 'unknown'] = sports
  return sports.size > 1 ? 'other' : sport
}

// FIT profile, type manufacturer; only those seen in files that carry no product name.
const MANUFACTURERS: Readonly<Record<number, string>> = {
  1: 'Garmin',
  15: 'Dynastream',
  23: 'Suunto',
  32: 'Wahoo',
  95: 'Stryd',
  123: 'Polar',
  258: 'Lezyne',
  265: 'Strava',
  294: 'COROS',
}

/** The recording device: the product's name where the file has one, else the manufacturer and product number. */
export function deviceOf(tables: FitTables): Device {
  const manufacturer =
    firstOf(tables, FILE_ID, 'manufacturer') ?? firstOf(tables, DEVICE_INFO, 'manufacturer')
  const product = firstOf(tables, FILE_ID, 'product') ?? firstOf(tables, DEVICE_INFO, 'product')
  const serial = firstOf(tables, FILE_ID, 'serialNumber') ?? firstOf(tables, DEVICE_INFO, 'serialNumber')
  const stated =
    firstTextOf(tables, FILE_ID, 'productName') ?? firstTextOf(tables, DEVICE_INFO, 'productName')
  const maker = manufacturer === undefined ? undefined : MANUFACTURERS[manufacturer]
  const name = stated ?? ([maker, product].filter((part) => part !== undefined).join(' ') || undefined)
  return { ...(name && { name }), ...(serial && { id: String(serial) }) }
}

/** Laps by their start and elapsed time; one without either is left out. */
export function lapsOf(tables: FitTables, clock: Clock): Lap[] {
  const starts = columnOf(tables, LAP, 'startTime')
  const ends = columnOf(tables, LAP, 'timestamp')
  const elapsed = columnOf(tables, LAP, 'elapsedS')
  return Array.from(starts, (start, k) => {
    const startS = clock.unixS(start)
    return { startS, endS: elapsed[k] >= 0 ? startS + elapsed[k] : clock.unixS(ends[k]) }
  }).filter(({ startS, endS }) => endS >= startS)
}

// FIT profile, types event and event_type.
const TIMER = 0
const START = 0
const STOPS = [1, 4]

/** From each stop of the timer to the start after it. The stop at the end is no pause. */
export function pausesOf(tables: FitTables, clock: Clock): Pause[] {
  const events = columnOf(tables, EVENT, 'event')
  const types = columnOf(tables, EVENT, 'eventType')
  const times = columnOf(tables, EVENT, 'timestamp')
  const pauses: Pause[] = []
  let stoppedS: number | undefined
  for (let k = 0; k < events.length; k++) {
    if (events[k] !== TIMER) continue
    const timeS = clock.unixS(times[k])
    if (STOPS.includes(types[k])) stoppedS ??= timeS
    if (types[k] !== START || stoppedS === undefined) continue
    if (timeS > stoppedS) pauses.push({ startS: stoppedS, endS: timeS })
    stoppedS = undefined
  }
  return pauses
}

/** Energy of all sessions, kcal; undefined when none states any. */
export function sourceKcalOf(tables: FitTables): number | undefined {
  const stated = columnOf(tables, SESSION, 'calories').filter((kcal) => kcal > 0)
  return stated.length > 0 ? stated.reduce((sum, kcal) => sum + kcal, 0) : undefined
}

// Zones go from -12 to +14 hours by quarters.
const QUARTER_S = 900
const MAX_OFFSET_S = 14 * 3600

/** Local time minus UTC, seconds; undefined when the file does not say, or says what no zone has. */
export function utcOffsetOf(tables: FitTables): number | undefined {
  const local = firstOf(tables, ACTIVITY, 'localTimestamp')
  const utc = firstOf(tables, ACTIVITY, 'timestamp')
  if (local === undefined || utc === undefined) return undefined
  const offsetS = Math.round((local - utc) / QUARTER_S) * QUARTER_S
  return Math.abs(offsetS) <= MAX_OFFSET_S ? offsetS : undefined
}
