import { isDeepStrictEqual } from 'node:util'
import type { DirectionLabel, Sport } from '@backstride/recording'
import { change, type Entry, LAST, type Table } from './table.ts'

/** What the list of a bulk export says of a file. */
export interface ListedRecord {
  /** The athlete's own name for the workout. */
  readonly title?: string
  /** For a file that does not say it itself. */
  readonly sport: Sport
}

/** The service that a file was fetched from. */
export interface OriginRecord {
  readonly service: string
  readonly activityId: string
  /** Whether coaches see what is made from it. */
  readonly coachMaySee: boolean
}

/** An uploaded file that a workout is made from. */
export interface SourceRecord {
  readonly uploadId: string
  readonly sha256: string
  readonly fileName: string
  readonly originalKey: string
  readonly listed?: ListedRecord
  readonly origin?: OriginRecord
  /** Lends the workout its compass and nothing else, because the athlete said so. */
  readonly isCompanion?: boolean
}

/** What a workout is made from besides its first recording: the athlete's word, and other files of the same walk. */
export interface SetupRecord {
  readonly athleteId: string
  readonly workoutId: string
  /** Counts the changes, from 1; 0 when nobody ever changed it. */
  readonly revision: number
  /** Stated by the athlete; seconds from the start of the workout. */
  readonly labels: readonly DirectionLabel[]
  /** That start, as it was when they were stated; absent where nothing was, or before this was noted. */
  readonly labelledFrom?: string
  /** Other recordings of the same walk, in the order in which they came. */
  readonly others: readonly SourceRecord[]
  /** The revision that the workout was last analysed with; behind `revision` while an analysis is due. */
  readonly analysedRevision: number
}

/** What may be changed of a setup. */
export type SetupContent = Pick<SetupRecord, 'labels' | 'labelledFrom' | 'others'>

export interface Setups {
  /** As it is; revision 0 and empty when nobody ever changed it. */
  getSetup(athleteId: string, workoutId: string): Promise<SetupRecord>
  /** Every setup that was ever changed. */
  listSetups(athleteId: string): Promise<SetupRecord[]>
  /**
   * The setup after the change, which must be idempotent: the same content again is no change. With `seen`, nothing is
   * changed when the revision is another by now, and the setup is answered as it is.
   */
  changeSetup(
    athleteId: string,
    workoutId: string,
    next: (there: SetupRecord) => Partial<SetupContent>,
    seen?: number,
  ): Promise<SetupRecord>
  /** Notes which revision the workout was analysed with, and answers whether that is the newest. */
  noteAnalysed(athleteId: string, workoutId: string, revision: number): Promise<boolean>
  /** Setups, of everybody, whose workout still has to be analysed again, so that work broken off can be taken up. */
  listDueSetups(): Promise<SetupRecord[]>
}

/** Partitions of the list of what is due, as many as for unfinished uploads. */
const SHARDS = 8

export function setups(table: Table): Setups {
  return {
    async getSetup(athleteId, workoutId) {
      const stored = await table.get<SetupRecord>(setupKey(athleteId, workoutId))
      return stored?.data ?? emptySetup(athleteId, workoutId)
    },

    async listSetups(athleteId) {
      const range = { pk: `ATHLETE#${athleteId}`, from: 'SETUP#', to: `SETUP#${LAST}` }
      return (await table.query<SetupRecord>(range)).map(({ data }) => data)
    },

    async changeSetup(athleteId, workoutId, next, seen) {
      const empty = emptySetup(athleteId, workoutId)
      const changed = await change<SetupRecord>(table, {
        key: setupKey(athleteId, workoutId),
        entryOf: setupEntry,
        next: (there = empty) => {
          const content = { ...there, ...next(there) }
          const isSame = isDeepStrictEqual(content, there)
          const isAllowed = seen === undefined || seen === there.revision
          if (isSame || !isAllowed) return there.revision === 0 ? undefined : there
          return { ...content, revision: there.revision + 1 }
        },
      })
      return changed ?? empty
    },

    async noteAnalysed(athleteId, workoutId, revision) {
      const key = setupKey(athleteId, workoutId)
      const next = (there?: SetupRecord) =>
        there && there.analysedRevision < revision ? { ...there, analysedRevision: revision } : there
      const setup = await change(table, { key, entryOf: setupEntry, next })
      return (setup?.revision ?? 0) <= revision
    },

    async listDueSetups() {
      const shards = Array.from({ length: SHARDS }, (_, shard) =>
        table.query<SetupRecord>({ index: 'lookup', pk: `DUE#${shard}`, from: '0', to: LAST }),
      )
      return (await Promise.all(shards)).flat().map(({ data }) => data)
    },
  }
}

function emptySetup(athleteId: string, workoutId: string): SetupRecord {
  return { athleteId, workoutId, revision: 0, labels: [], others: [], analysedRevision: 0 }
}

function setupKey(athleteId: string, workoutId: string) {
  return { pk: `ATHLETE#${athleteId}`, sk: `SETUP#${workoutId}` }
}

function setupEntry(data: SetupRecord): Entry<SetupRecord> {
  const { athleteId, workoutId, revision, analysedRevision } = data
  const shard = Number.parseInt(workoutId.slice(0, 2), 16) % SHARDS || 0
  const due = { lookupPk: `DUE#${shard}`, lookupSk: `${athleteId}#${workoutId}` }
  return { ...setupKey(athleteId, workoutId), data, ...(analysedRevision < revision && due) }
}
