import { RecordingError } from '@backstride/recording'
import { strToU8, zipSync } from 'fflate'
import { decodeRoute, workoutOf } from './decode-route.ts'
import { HEART_RATE, type HealthExport, type HealthWorkout } from './health-export.ts'

/**
 * One route of an Apple Health export as an export of its own: the route, its workout and that workout's heart rates,
 * so that it decodes by itself as it does within the whole. The same content always gives the same bytes, whatever the
 * export has besides. A route that cannot be read is given back as it is.
 */
export function routeArchive(gpx: Uint8Array, name: string, health: HealthExport): Uint8Array {
  const heartRate = heartRateOf(gpx, name, health)
  if (!heartRate) return gpx
  const xml = xmlOf(heartRate, workoutOf(health, name))
  // Packed, its bytes would depend on the packer's version.
  return zipSync(
    { 'apple_health_export/export.xml': strToU8(xml), [name]: gpx },
    { level: 0, mtime: SAME_TIME },
  )
}

/** The first time that a zip archive can tell, in the zone of the machine, as it tells no zone. */
const SAME_TIME = new Date(1980, 0, 1)

function heartRateOf(gpx: Uint8Array, name: string, health: HealthExport) {
  try {
    return decodeRoute(gpx, name, health).draft.heartRate
  } catch (error) {
    if (error instanceof RecordingError) return undefined
    throw error
  }
}

type HeartRate = NonNullable<ReturnType<typeof heartRateOf>>

function xmlOf({ timeS, bpm }: HeartRate, workout: HealthWorkout | undefined): string {
  const records = Array.from(timeS, (time, k) => recordOf(time, bpm[k]))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<HealthData>',
    ...records,
    ...workoutXml(workout),
    '</HealthData>',
    '',
  ].join('\n')
}

function recordOf(timeS: number, bpm: number): string {
  return `<Record type="${HEART_RATE}" startDate="${stamp(timeS)}" value="${bpm}"/>`
}

function workoutXml(workout: HealthWorkout | undefined): string[] {
  if (!workout) return []
  const { activityType, startS, endS, routes } = workout
  const references = routes.map((path) => `<FileReference path="${escaped(path)}"/>`)
  return [
    `<Workout workoutActivityType="${escaped(activityType)}" startDate="${stamp(startS)}" endDate="${stamp(endS)}">`,
    `<WorkoutRoute>${references.join('')}</WorkoutRoute>`,
    '</Workout>',
  ]
}

/** Empty for a time that the export did not tell readably. */
function stamp(timeS: number): string {
  return Number.isNaN(timeS) ? '' : new Date(timeS * 1000).toISOString()
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
