import { gpxFile, simulate } from '@backstride/simulate'
import { Zip, ZipDeflate } from 'fflate'

/** How large an Apple Health export to make up. */
export interface HealthExportSize {
  readonly xmlBytes: number
  readonly routes: number
}

export const MINUTES_PER_ROUTE = 10
const FOLDER = 'apple_health_export'
const FIRST_MS = Date.UTC(2020, 0, 1, 8)
const DAY_MS = 86_400_000

/**
 * A zip archive such as Apple Health exports, made piece by piece: a list of records of which every other is a heart
 * rate, one workout a day with its route, and the routes. It is simulated, like everything in it.
 */
export function healthExport({ xmlBytes, routes }: HealthExportSize): Uint8Array {
  const parts: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
  })
  const xml = new ZipDeflate(`${FOLDER}/export.xml`, { level: 1 })
  zip.add(xml)
  for (const text of listOf(xmlBytes, routes)) xml.push(utf8.encode(text))
  xml.push(new Uint8Array(), true)
  const gpx = utf8.encode(routeOf())
  for (let day = 0; day < routes; day++) {
    const route = new ZipDeflate(`${FOLDER}${routeName(day)}`, { level: 1 })
    zip.add(route)
    route.push(onDay(gpx, day), true)
  }
  zip.end()
  return Buffer.concat(parts)
}

const utf8 = new TextEncoder()

function routeName(day: number): string {
  return `/workout-routes/route_${day}.gpx`
}

function routeOf(): string {
  const { recording } = simulate({
    family: 'mixed',
    severity: 'S0',
    seed: 1,
    durationS: MINUTES_PER_ROUTE * 60,
    heading: 'none',
    startedAt: new Date(FIRST_MS).toISOString(),
  })
  return gpxFile(recording)
}

// Dates have one length, so that a route of another day is the same bytes but for them.
function onDay(gpx: Uint8Array, day: number): Uint8Array {
  const date = isoDate(day)
  return utf8.encode(new TextDecoder().decode(gpx).replaceAll(isoDate(0), date))
}

function isoDate(day: number): string {
  return new Date(FIRST_MS + day * DAY_MS).toISOString().slice(0, 10)
}

function* listOf(bytes: number, routes: number): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [<!ELEMENT HealthData (Record|Workout)*>]>\n<HealthData locale="en_GB">\n'
  let written = 0
  for (let block = 0; written < bytes; block++) {
    const text = recordsOf(block, routes)
    written += text.length
    yield text
  }
  for (let day = 0; day < routes; day++) yield workoutOf(day)
  yield '</HealthData>\n'
}

/** A minute of a day: heart rates every five seconds, and steps. Blocks go through the days, a minute of each in turn. */
function recordsOf(block: number, routes: number): string {
  const day = block % routes
  const minute = Math.floor(block / routes)
  const startMs = FIRST_MS + day * DAY_MS + minute * 60_000
  let text = ''
  for (let second = 0; second < 60; second += 5) {
    const at = stamp(startMs + second * 1000)
    const value = 80 + ((block * 7 + second * 13) % 60)
    const stepped = (block * 31 + second) % 97
    text += ` <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" sourceVersion="10.1" device="&lt;&lt;HKDevice: 0x${(block * 4096 + second).toString(16)}&gt;, name:Apple Watch&gt;" unit="count/min" creationDate="${at}" startDate="${at}" endDate="${at}" value="${value}">\n  <MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="0"/>\n </Record>\n <Record type="HKQuantityTypeIdentifierStepCount" sourceName="Phone" unit="count" creationDate="${at}" startDate="${at}" endDate="${at}" value="${stepped}"/>\n`
  }
  return text
}

function workoutOf(day: number): string {
  const startMs = FIRST_MS + day * DAY_MS
  const end = stamp(startMs + MINUTES_PER_ROUTE * 60_000)
  return ` <Workout workoutActivityType="HKWorkoutActivityTypeWalking" duration="${MINUTES_PER_ROUTE}" startDate="${stamp(startMs)}" endDate="${end}">\n  <WorkoutRoute sourceName="Watch"><FileReference path="${routeName(day)}"/></WorkoutRoute>\n </Workout>\n`
}

function stamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} +0000`
}
