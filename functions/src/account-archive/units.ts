import { MAX_EXPORT_BYTES, MAX_EXPORT_RECORDINGS } from '@backstride/contract/limits'
import type { SetupRecord, Store, UploadRecord, WorkoutRecord } from '@backstride/store'

/** What is in one archive as a whole: a workout with all that is about it, or a file that became none. */
export type Unit = WorkoutUnit | FileUnit

export interface WorkoutUnit {
  /** Sorts units; the next archive begins after the last of the one before. */
  readonly place: string
  readonly sizeBytes: number
  readonly workout: WorkoutRecord
  readonly setup: SetupRecord
}

export interface FileUnit {
  readonly place: string
  readonly sizeBytes: number
  readonly upload: UploadRecord
}

/** Packed columns of a second of a walk, with room: some twenty numbers of about three bytes. */
const SERIES_BYTES_PER_S = 60

/** Setups that are read at a time: enough to hide the answers of the table. */
const AT_A_TIME = 32

/** Everything of an athlete that goes into archives, in the order in which it does. */
export async function unitsOf(
  store: Store,
  athleteId: string,
  uploads: readonly UploadRecord[],
): Promise<Unit[]> {
  const workouts = await store.listWorkoutsBetween(athleteId, '0', '9')
  const sizes = new Map(uploads.map(({ uploadId, sizeBytes }) => [uploadId, sizeBytes]))
  const units: Unit[] = []
  for (let k = 0; k < workouts.length; k += AT_A_TIME) {
    const some = workouts.slice(k, k + AT_A_TIME)
    units.push(...(await Promise.all(some.map((workout) => workoutUnit(store, workout, sizes)))))
  }
  const kept = new Set(units.flatMap((unit) => ('workout' in unit ? hashesOf(unit) : [])))
  return [...units, ...fileUnits(uploads, kept)].toSorted((a, b) => (a.place < b.place ? -1 : 1))
}

/** The units of the archive that comes after `cursor`: as many as fit, and at least one. */
export function nextOf(units: readonly Unit[], cursor: string | null): Unit[] {
  const left = cursor === null ? units : units.filter(({ place }) => place > cursor)
  let sizeBytes = 0
  let recordings = 0
  const end = left.findIndex((unit, k) => {
    sizeBytes += unit.sizeBytes
    recordings += 'workout' in unit ? hashesOf(unit).length : 1
    return k > 0 && (sizeBytes > MAX_EXPORT_BYTES || recordings > MAX_EXPORT_RECORDINGS)
  })
  return end < 0 ? [...left] : left.slice(0, end)
}

async function workoutUnit(
  store: Store,
  workout: WorkoutRecord,
  sizes: ReadonlyMap<string, number>,
): Promise<WorkoutUnit> {
  const { athleteId, workoutId, startedAt, uploadId, durationS } = workout
  const setup = await store.getSetup(athleteId, workoutId)
  const files = [uploadId, ...setup.others.map((other) => other.uploadId)]
  const filesBytes = files.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0)
  const sizeBytes = filesBytes + Math.ceil(durationS * SERIES_BYTES_PER_S)
  return { place: `1 ${startedAt} ${workoutId}`, sizeBytes, workout, setup }
}

function hashesOf({ workout, setup }: WorkoutUnit): string[] {
  return [workout.sha256, ...setup.others.map(({ sha256 }) => sha256)]
}

/** One for each content. An archive that was unpacked is not among them: what it held is. */
function fileUnits(uploads: readonly UploadRecord[], kept: ReadonlySet<string>): FileUnit[] {
  const seen = new Set(kept)
  return uploads.flatMap((upload) => {
    if (upload.files !== null || seen.has(upload.sha256)) return []
    seen.add(upload.sha256)
    return [{ place: `2 ${upload.uploadId}`, sizeBytes: upload.sizeBytes, upload }]
  })
}
