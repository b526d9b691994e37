import { isDeepStrictEqual } from 'node:util'
import { change, type Entry, LAST, type Table } from './table.ts'
import type { WorkoutRecord } from './workouts.ts'

/** Settled heart rates of one workout, forward and backward alike in speed and slope. */
export interface PairRecord {
  readonly athleteId: string
  readonly workoutId: string
  /** Of the workout; ISO 8601, UTC. */
  readonly startedAt: string
  readonly forwardBpm: number
  readonly backwardBpm: number
  readonly speedMps: number
  readonly gradePct: number
  /** As of the workout. */
  readonly isKeptFromCoaches?: boolean
}

type PairKey = Pick<PairRecord, 'athleteId' | 'workoutId' | 'startedAt'>

export interface Pairs {
  /** Idempotent. */
  putPair(pair: PairRecord): Promise<void>
  /** Takes back what a workout no longer says. Idempotent. */
  removePair(key: PairKey): Promise<void>
  /** Takes back what a workout said while its recording, which is sent in parts, started later. Idempotent. */
  removeOutgrownPairs(workout: PairKey & Pick<WorkoutRecord, 'durationS'>): Promise<void>
  /** Pairs of workouts that start in `[from, before)`, ISO 8601 in UTC, newest first; with a limit, at most so many. */
  listPairsBefore(athleteId: string, from: string, before: string, limit?: number): Promise<PairRecord[]>
  /** Every pair of an athlete, newest first. */
  listPairs(athleteId: string): Promise<PairRecord[]>
}

export function pairs(table: Table): Pairs {
  const between = async (athleteId: string, from: string, to: string, limit?: number) => {
    const range = { pk: `ATHLETE#${athleteId}`, from: `PAIR#${from}`, to: `PAIR#${to}`, isNewestFirst: true }
    const found = await table.query<PairRecord>({ ...range, ...(limit !== undefined && { limit }) })
    return found.map(({ data }) => data)
  }

  return {
    async putPair(pair) {
      // Nearly always the first one of its workout: then nothing need be read.
      if (await table.put(pairEntry(pair), 0)) return
      const next = (there?: PairRecord) => (isDeepStrictEqual(there, pair) ? there : pair)
      await change<PairRecord>(table, { key: pairKey(pair), entryOf: pairEntry, next })
    },

    removePair: (key) => table.remove(pairKey(key)),

    async removeOutgrownPairs({ athleteId, workoutId, startedAt, durationS }) {
      const endedAt = new Date(Date.parse(startedAt) + 1000 * durationS).toISOString()
      const during = await between(athleteId, startedAt, endedAt)
      const outgrown = during.filter((pair) => pair.workoutId === workoutId && pair.startedAt !== startedAt)
      for (const pair of outgrown) await table.remove(pairKey(pair))
    },

    // The key of a pair is longer than the instant, so one at that instant comes after it.
    listPairsBefore: (athleteId, from, before, limit) => between(athleteId, from, before, limit),
    listPairs: (athleteId) => between(athleteId, '', LAST),
  }
}

function pairKey({ athleteId, workoutId, startedAt }: PairKey) {
  return { pk: `ATHLETE#${athleteId}`, sk: `PAIR#${startedAt}#${workoutId}` }
}

function pairEntry(data: PairRecord): Entry<PairRecord> {
  return { ...pairKey(data), data }
}
