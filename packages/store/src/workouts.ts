import type { Athlete, UndecidedReason } from '@backstride/recording'
import type { DeviceIdentity } from './devices.ts'
import { type Page, type PageRequest, page } from './page.ts'
import type { ListedRecord, OriginRecord } from './setups.ts'
import { change, type Entry, LAST, type Table } from './table.ts'

interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What lists and totals need of a workout; the analysis and the series are objects, named here by their keys. */
export interface WorkoutRecord {
  readonly athleteId: string
  readonly workoutId: string
  /** The upload it was made from. */
  readonly uploadId: string
  readonly sha256: string
  readonly fileName: string
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly sport: string
  readonly isSimulated: boolean
  readonly status: 'ok' | 'partial'
  readonly durationS: number
  readonly distanceM: number | null
  readonly direction: {
    readonly status: 'classified' | 'undecided'
    readonly reason: UndecidedReason | null
    readonly backwardS: number
    readonly backwardM: number
    readonly forwardS: number
    readonly unknownS: number
  }
  readonly addedKcal: Estimate | null
  readonly backwardMinusForwardBpm: Estimate | null
  /** The longest backward bout; 0 when there is none, absent where the analysis is older than this figure. */
  readonly longestBackwardS?: number
  readonly methods: readonly string[]
  readonly originalKey: string
  /** Of its first recording, from the export that it came in. */
  readonly listed?: ListedRecord
  /** Where its first recording was fetched from. */
  readonly origin?: OriginRecord
  /** Whether something that it is made from may not be shown to coaches: then nobody else is told that it exists. */
  readonly isKeptFromCoaches?: boolean
  readonly analysisKey: string
  readonly seriesKey: string
  /** Revision of the setup it was analysed with. */
  readonly setupRevision: number
  /** Names everything that the analysis followed from: the bytes, labels, body, remembered mount and methods. */
  readonly inputs: string
  /** What of that may change later, to tell what did; absent where it was analysed before this was noted. */
  readonly basis?: BasisRecord
  /** How often the inputs have changed since the workout was first kept; absent when never. */
  readonly timesChanged?: number
}

/** A factor on the population's cost of backward, with its deviation as a logarithm and its interval. */
export interface CalibrationRecord {
  readonly multiplier: number
  readonly logSd: number
  readonly low: number
  readonly high: number
  readonly intervalLevel: number
}

/** What an analysis follows from besides the files and the labels, which the setup's revision stands for. */
export interface BasisRecord {
  /** The device that made the first recording; null when that does not say. */
  readonly device: Pick<DeviceIdentity, 'deviceId' | 'wornOn'> | null
  /** The body on the day of the workout. */
  readonly body: Athlete
  /** The mount offset that other sessions with the device had confirmed; null when none did. */
  readonly mount: { readonly deg: number; readonly confirmedSessions: number } | null
  /** What earlier sessions said of the cost of backward; null when too few did, absent before that was asked. */
  readonly calibration?: CalibrationRecord | null
  /** Every method with its version, also those that had nothing to say. */
  readonly methods: readonly string[]
}

/** Which workout the bytes with this hash belong to, within one athlete. */
export interface ContentRecord {
  readonly athleteId: string
  readonly sha256: string
  readonly workoutId: string
}

/**
 * Which workouts to list: all, or those that start between two instants, ISO 8601 in UTC, and are wanted. Those that are
 * not to be shown are as if they were not there.
 */
export interface WorkoutsRequest extends PageRequest {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly isWanted?: ((workout: WorkoutRecord) => boolean) | undefined
  readonly isShown?: ((workout: WorkoutRecord) => boolean) | undefined
}

export interface Workouts {
  /** The workout that is stored: this one, or the one that another upload made first or a newer setup has made. */
  putWorkout(workout: WorkoutRecord): Promise<WorkoutRecord>
  getWorkout(athleteId: string, workoutId: string): Promise<WorkoutRecord | undefined>
  /** Newest start first. A page of those that are wanted may be short, even empty, and still have a next one. */
  listWorkouts(athleteId: string, request: WorkoutsRequest): Promise<Page<WorkoutRecord>>
  /** At most `limit` workouts, earliest start first: those after `place`, which is `''` or what `placeOf` says of one. */
  listWorkoutsAfter(athleteId: string, place: string, limit: number): Promise<WorkoutRecord[]>
  /** Every workout that starts in `[from, to]`, ISO 8601 in UTC, earliest first. */
  listWorkoutsBetween(athleteId: string, from: string, to: string): Promise<WorkoutRecord[]>
  /** The bytes belong to the workout that was noted first. */
  putContent(content: ContentRecord): Promise<void>
  /** The bytes belong to another workout from now on. */
  moveContent(content: ContentRecord): Promise<void>
  getContent(athleteId: string, sha256: string): Promise<ContentRecord | undefined>
}

export function workouts(table: Table): Workouts {
  return {
    async putWorkout(workout) {
      // Nearly always it is new, and then one request is enough.
      if (await table.put(workoutEntry(workout), 0)) return workout
      const stored = await change<WorkoutRecord>(table, {
        key: workoutKey(workout.athleteId, workout.workoutId),
        entryOf: workoutEntry,
        next: (there) => (there && isAhead(there, workout) ? there : counted(workout, there)),
      })
      return stored ?? workout
    },

    async getWorkout(athleteId, workoutId) {
      return (await table.get<WorkoutRecord>(workoutKey(athleteId, workoutId)))?.data
    },

    listWorkouts(athleteId, { from, to, isWanted, isShown, ...request }) {
      const sortOf = ({ startsAt = '' }: Entry<WorkoutRecord>) => startsAt
      const { pk } = workoutKey(athleteId, '')
      const listing = { index: 'byStart', pk, prefix: 'START#', sortOf, from, to, isWanted, isShown } as const
      return page(table, listing, request)
    },

    async listWorkoutsBetween(athleteId, from, to) {
      const found = await table.query<WorkoutRecord>({
        index: 'byStart',
        pk: workoutKey(athleteId, '').pk,
        from: `START#${from}`,
        to: `START#${to}${LAST}`,
      })
      return found.map(({ data }) => data)
    },

    async listWorkoutsAfter(athleteId, place, limit) {
      const found = await table.query<WorkoutRecord>({
        index: 'byStart',
        pk: workoutKey(athleteId, '').pk,
        from: `START#${place}`,
        to: `START#${LAST}`,
        // The one at the place itself is found too.
        limit: limit + 1,
      })
      const after = found.map(({ data }) => data).filter((workout) => placeOf(workout) > place)
      return after.slice(0, limit)
    },

    async putContent(content) {
      await table.put(contentEntry(content), 0)
    },

    async moveContent(content) {
      const key = contentKey(content.athleteId, content.sha256)
      const next = (there?: ContentRecord) => (there?.workoutId === content.workoutId ? there : content)
      await change(table, { key, entryOf: contentEntry, next })
    },

    async getContent(athleteId, sha256) {
      return (await table.get<ContentRecord>(contentKey(athleteId, sha256)))?.data
    },
  }
}

function isAhead(there: WorkoutRecord, { uploadId, setupRevision }: WorkoutRecord): boolean {
  return there.uploadId !== uploadId || there.setupRevision > setupRevision
}

/** Counted within the very write that changes it, so that each change can be told of exactly once. */
function counted(workout: WorkoutRecord, there: WorkoutRecord | undefined): WorkoutRecord {
  const timesChanged = (there?.timesChanged ?? 0) + (there && there.inputs !== workout.inputs ? 1 : 0)
  return timesChanged === 0 ? workout : { ...workout, timesChanged }
}

function workoutKey(athleteId: string, workoutId: string) {
  return { pk: `ATHLETE#${athleteId}`, sk: `WORKOUT#${workoutId}` }
}

/** Where a workout stands among those of its athlete, by its start. */
export function placeOf({ startedAt, workoutId }: Pick<WorkoutRecord, 'startedAt' | 'workoutId'>): string {
  return `${startedAt}#${workoutId}`
}

function workoutEntry(data: WorkoutRecord): Entry<WorkoutRecord> {
  return { ...workoutKey(data.athleteId, data.workoutId), data, startsAt: `START#${placeOf(data)}` }
}

function contentKey(athleteId: string, sha256: string) {
  return { pk: `ATHLETE#${athleteId}`, sk: `CONTENT#${sha256}` }
}

function contentEntry(data: ContentRecord): Entry<ContentRecord> {
  return { ...contentKey(data.athleteId, data.sha256), data }
}
