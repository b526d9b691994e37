import { change, type Entry, LAST, type Table } from './table.ts'

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
  /** The recordings of a workout that start while it lasts, or near to it, as they are noted. */
  listWalks(
    workout: Span & Pick<WalkRecord, 'workoutId'> & { readonly athleteId: string },
  ): Promise<WalkRecord[]>
  /**
   * Notes a recording and answers it as it is noted: with its own workout, or with that of the first recording which
   * `isSame` calls the same walk. One that is noted already keeps its workout. An upload has one recording, which may grow
   * at both ends: what it held before is noted no more.
   */
  placeWalk(
    athleteId: string,
    walk: WalkRecord,
    isSame: (there: WalkRecord, walk: WalkRecord) => boolean,
  ): Promise<WalkRecord>
  /** Gives a recording a workout of its own. */
  separateWalk(athleteId: string, sha256: string, workoutId: string): Promise<void>
  /** Forgets the recordings of a workout. Idempotent. */
  forgetWalks(athleteId: string, workoutId: string): Promise<void>
}

type Span = Pick<WalkRecord, 'startedAt' | 'durationS'>
type NextWalks = (walks: readonly WalkRecord[]) => readonly WalkRecord[]

export function walks(table: Table): Walks {
  const changeDay = (athleteId: string, day: string, next: NextWalks) =>
    change<DayRecord>(table, {
      key: dayKey(athleteId, day),
      entryOf: dayEntry,
      next: (there) => {
        const before = there?.walks ?? []
        const after = next(before)
        return after === before ? there : { athleteId, day, walks: after }
      },
    })

  const daysBetween = async (athleteId: string, from: string, to: string) => {
    const range = { pk: dayKey(athleteId, '').pk, from: `DAY#${from}`, to: `DAY#${to}` }
    return (await table.query<DayRecord>(range)).map(({ data }) => data)
  }

  /** On every day: a recording may have been put to a workout of another one. */
  const changeDays = async (athleteId: string, next: NextWalks) => {
    for (const { day, walks } of await daysBetween(athleteId, '', LAST)) {
      if (next(walks) !== walks) await changeDay(athleteId, day, next)
    }
  }

  return {
    async listWalks({ athleteId, workoutId, ...span }) {
      const days = await daysBetween(athleteId, ...daysOf(span))
      return days.flatMap(({ walks }) => walks).filter((walk) => walk.workoutId === workoutId)
    },

    async placeWalk(athleteId, walk, isSame) {
      const day = walk.startedAt.slice(0, 10)
      const [from, to] = daysOf(walk)
      const around = from === to ? [] : await daysBetween(athleteId, from, to)
      const neighbours = around.filter((each) => each.day !== day)
      const others = neighbours.flatMap(({ walks }) => walks)
      const known = others.find(({ sha256 }) => sha256 === walk.sha256)
      if (known) return known
      const stored = await changeDay(athleteId, day, (there) => {
        if (there.some(({ sha256 }) => sha256 === walk.sha256)) return there
        const all = [...there, ...others]
        const same = () => all.find((each) => !each.isApart && isSame(each, walk))
        const noted = grownWalk(all, walk) ?? { ...walk, workoutId: same()?.workoutId ?? walk.workoutId }
        return [...without(there, (each) => isBefore(each, walk)), noted]
      })
      const outgrown = neighbours.filter(({ walks }) => walks.some((each) => isBefore(each, walk)))
      for (const each of outgrown) {
        await changeDay(athleteId, each.day, (there) => without(there, (one) => isBefore(one, walk)))
      }
      return stored?.walks.find(({ sha256 }) => sha256 === walk.sha256) ?? walk
    },

    separateWalk(athleteId, sha256, workoutId) {
      return changeDays(athleteId, (there) => {
        const isElsewhere = (walk: WalkRecord) =>
          walk.sha256 === sha256 && !(walk.isApart && walk.workoutId === workoutId)
        if (!there.some(isElsewhere)) return there
        return there.map((walk) => (walk.sha256 === sha256 ? { ...walk, workoutId, isApart: true } : walk))
      })
    },

    forgetWalks(athleteId, workoutId) {
      return changeDays(athleteId, (there) => without(there, (walk) => walk.workoutId === workoutId))
    },
  }
}

/** The walk in the place of what its upload held before, if that was noted: the recording went on. */
function grownWalk(there: readonly WalkRecord[], walk: WalkRecord): WalkRecord | undefined {
  const before = there.find((each) => isBefore(each, walk))
  return before && { ...walk, workoutId: before.workoutId, isApart: before.isApart }
}

/** Whether this is what the walk's upload held before other bytes. */
function isBefore(there: WalkRecord, { uploadId, sha256 }: WalkRecord): boolean {
  return there.uploadId === uploadId && there.sha256 !== sha256
}

/** The walks but those; the same array where it has none of those. */
function without(walks: readonly WalkRecord[], isOne: (walk: WalkRecord) => boolean): readonly WalkRecord[] {
  return walks.some(isOne) ? walks.filter((walk) => !isOne(walk)) : walks
}

/** Longer than two devices that are started for one walk are apart; around midnight it decides which days are looked at. */
const NEAR_MS = 30 * 60_000

/**
 * The first and the last day that matter to a recording: those that it lasts, as its later part may have been noted
 * before it was all there, and those that are near.
 */
function daysOf({ startedAt, durationS }: Span): [string, string] {
  const startMs = Date.parse(startedAt)
  return [dayOf(startMs - NEAR_MS), dayOf(startMs + 1000 * durationS + NEAR_MS)]
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

function dayKey(athleteId: string, day: string) {
  return { pk: `ATHLETE#${athleteId}`, sk: `DAY#${day}` }
}

function dayEntry(data: DayRecord): Entry<DayRecord> {
  return { ...dayKey(data.athleteId, data.day), data }
}
