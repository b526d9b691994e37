import { change, type Entry, type Table } from './table.ts'

/** One recording of a walk, and the workout that it belongs to. */
export interface WalkRecord {
  readonly sha256: string
  readonly uploadId: string
  readonly workoutId: string
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly durationS: number
  readonly distanceM: number | null
  readonly hasHeading: boolean
  /** Put into a workout, or taken out of one, by the athlete's word: never held against others. */
  readonly isApart: boolean
}

/** The recordings that start on one day in UTC: one item, so that two files of one walk cannot miss each other. */
interface DayRecord {
  readonly athleteId: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly walks: readonly WalkRecord[]
}

export interface Walks {
  /** The recordings of a workout that starts then, as they are noted. */
  listWalks(athleteId: string, startedAt: string, workoutId: string): Promise<WalkRecord[]>
  /**
   * Notes a recording and answers it as it is noted: with its own workout, or with that of the first recording which
   * `isSame` calls the same walk. One that is noted already keeps its workout; an upload has one recording, which may grow.
   */
  placeWalk(
    athleteId: string,
    walk: WalkRecord,
    isSame: (there: WalkRecord, walk: WalkRecord) => boolean,
  ): Promise<WalkRecord>
  /** Gives a recording a workout of its own. */
  separateWalk(athleteId: string, startedAt: string, sha256: string, workoutId: string): Promise<void>
  /** Forgets the recordings of a workout that starts then. Idempotent. */
  forgetWalks(athleteId: string, startedAt: string, workoutId: string): Promise<void>
}

export function walks(table: Table): Walks {
  const changeDay = (
    athleteId: string,
    day: string,
    next: (walks: readonly WalkRecord[]) => readonly WalkRecord[],
  ) =>
    change<DayRecord>(table, {
      key: dayKey(athleteId, day),
      entryOf: dayEntry,
      next: (there) => {
        const before = there?.walks ?? []
        const after = next(before)
        return after === before ? there : { athleteId, day, walks: after }
      },
    })

  const changeAround = async (
    athleteId: string,
    startedAt: string,
    next: (walks: readonly WalkRecord[]) => readonly WalkRecord[],
  ) => {
    for (const day of daysAround(startedAt)) await changeDay(athleteId, day, next)
  }

  return {
    async listWalks(athleteId, startedAt, workoutId) {
      const keys = daysAround(startedAt).map((day) => dayKey(athleteId, day))
      const days = await Promise.all(keys.map((key) => table.get<DayRecord>(key)))
      const walks = days.flatMap((stored) => stored?.data.walks ?? [])
      return walks.filter((walk) => walk.workoutId === workoutId)
    },

    async placeWalk(athleteId, walk, isSame) {
      const [day, ...neighbours] = daysAround(walk.startedAt)
      const near = await Promise.all(neighbours.map((each) => table.get<DayRecord>(dayKey(athleteId, each))))
      const others = near.flatMap((stored) => stored?.data.walks ?? [])
      const known = others.find(({ sha256 }) => sha256 === walk.sha256)
      if (known) return known
      const stored = await changeDay(athleteId, day, (there) => {
        if (there.some(({ sha256 }) => sha256 === walk.sha256)) return there
        const grown = grownWalk([...there, ...others], walk)
        if (grown) return [...there.filter(({ uploadId }) => uploadId !== walk.uploadId), grown]
        const same = [...there, ...others].find((each) => !each.isApart && isSame(each, walk))
        return [...there, { ...walk, workoutId: same?.workoutId ?? walk.workoutId }]
      })
      return stored?.walks.find(({ sha256 }) => sha256 === walk.sha256) ?? walk
    },

    separateWalk(athleteId, startedAt, sha256, workoutId) {
      return changeAround(athleteId, startedAt, (there) => {
        const isElsewhere = (walk: WalkRecord) =>
          walk.sha256 === sha256 && !(walk.isApart && walk.workoutId === workoutId)
        if (!there.some(isElsewhere)) return there
        return there.map((walk) => (walk.sha256 === sha256 ? { ...walk, workoutId, isApart: true } : walk))
      })
    },

    forgetWalks(athleteId, startedAt, workoutId) {
      return changeAround(athleteId, startedAt, (there) => {
        const left = there.filter((walk) => walk.workoutId !== workoutId)
        return left.length === there.length ? there : left
      })
    },
  }
}

/** The walk in the place of what its upload held before, if that was noted: the recording went on. */
function grownWalk(there: readonly WalkRecord[], walk: WalkRecord): WalkRecord | undefined {
  const before = there.find(({ uploadId }) => uploadId === walk.uploadId)
  return before && { ...walk, workoutId: before.workoutId, isApart: before.isApart }
}

/** Longer than two devices that are started for one walk are apart; around midnight it decides which days are looked at. */
const NEAR_MS = 30 * 60_000

/** The day of an instant, and the one next to it when that is near. */
function daysAround(startedAt: string): [string, ...string[]] {
  const startMs = Date.parse(startedAt)
  const day = startedAt.slice(0, 10)
  const near = [startMs - NEAR_MS, startMs + NEAR_MS].map((ms) => new Date(ms).toISOString().slice(0, 10))
  return [day, ...near.filter((each) => each !== day)]
}

function dayKey(athleteId: string, day: string) {
  return { pk: `ATHLETE#${athleteId}`, sk: `DAY#${day}` }
}

function dayEntry(data: DayRecord): Entry<DayRecord> {
  return { ...dayKey(data.athleteId, data.day), data }
}
