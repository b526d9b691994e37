import { RecordingError } from '@backstride/recording'
import { type HealthExport, healthReader } from '../apple-health/health-export.ts'
import { MAX_FILE_BYTES } from '../decode-file.ts'
import { type ActivityList, activityList, isActivityList } from './activity-list.ts'
import { entryBytes, streamEntry } from './entry-bytes.ts'
import type { ZipEntry } from './zip-directory.ts'

/** Whether a file is one of the lists of an Apple Health export; their names depend on the phone's language. */
export function isHealthXml(name: string): boolean {
  return /(^|\/)apple_health_export\/[^/]+\.xml$|^export(_cda)?\.xml$/i.test(name)
}

/**
 * The heart rates and workouts of an Apple Health export; undefined in other archives. A damaged list gives what stands
 * before the damage: the routes are worth reading all the same.
 */
export function healthOf(bytes: Uint8Array, entries: readonly ZipEntry[]): HealthExport | undefined {
  const entry = entries.find(({ name }) => isHealthXml(name) && !name.endsWith('_cda.xml'))
  if (!entry) return undefined
  const reader = healthReader()
  readable(() => {
    streamEntry(bytes, entry, reader.write)
    reader.end()
  })
  return reader.result()
}

/** Whether a file is a route of an Apple Health export. */
export function isHealthRoute(name: string): boolean {
  return /\/workout-routes\/[^/]+\.gpx$/.test(name)
}

/** The list of activities of a bulk export; undefined where there is none that can be read. */
export function activitiesOf(bytes: Uint8Array, entries: readonly ZipEntry[]): ActivityList | undefined {
  const entry = entries.find(({ name }) => isActivityList(name))
  return entry && readable(() => activityList(entryBytes(bytes, entry, MAX_FILE_BYTES).bytes))
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof RecordingError) return undefined
    throw error
  }
}
