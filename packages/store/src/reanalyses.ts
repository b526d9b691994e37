import { isDeepStrictEqual } from 'node:util'
import { change, type Entry, type Key, LAST, type Table } from './table.ts'
import type { BasisRecord, WorkoutRecord } from './workouts.ts'

/**
 * One look at what analysing an athlete's workouts anew would change, and the wish to have that applied. Both are gone
 * through in pieces, in the order of the workouts' starts.
 */
export interface ReanalysisRecord {
  readonly athleteId: string
  readonly previewId: string
  readonly requestedAt: string
  /** When every workout had been looked at; null until then. */
  readonly previewedAt: string | null
  /** What is to be applied; null until somebody wishes so. */
  readonly apply: ApplyRecord | null
  /** The place up to which what is under way has been gone through; `''` at its beginning. */
  readonly place: string
}

export interface ApplyRecord {
  readonly requestedAt: string
  /** Null for all that the preview shows. */
  readonly workoutIds: readonly string[] | null
  readonly finishedAt: string | null
}

/** Figures of a workout that a new analysis may shift. */
export type ShiftingFigures = Pick<WorkoutRecord, 'addedKcal' | 'backwardMinusForwardBpm' | 'methods'> & {
  /** Null while the direction is undecided. */
  readonly backwardS: number | null
}

/** One workout in a preview. There is one for each workout at most: a later preview takes the place of an earlier one. */
export interface PreviewedRecord {
  readonly athleteId: string
  readonly workoutId: string
  readonly previewId: string
  readonly startedAt: string
  /** What of the inputs had changed. */
  readonly because: readonly ('method' | 'body' | 'mount' | 'calibration' | 'labels')[]
  /** What the new analysis followed from, as a hash. */
  readonly inputs: string
  readonly device: BasisRecord['device']
  readonly before: ShiftingFigures
  /** Null when the kept original cannot be read any more. */
  readonly after: ShiftingFigures | null
}

export interface Reanalyses {
  getReanalysis(athleteId: string): Promise<ReanalysisRecord | undefined>
  /** The one that is stored: this one, or one that is still under way. */
  openReanalysis(reanalysis: ReanalysisRecord): Promise<ReanalysisRecord>
  /** Wishes a workout, or with null all, applied. Undefined when the preview is another one by now, or not complete. */
  orderApply(
    wish: Pick<ReanalysisRecord, 'athleteId' | 'previewId'>,
    workoutId: string | null,
    requestedAt: string,
  ): Promise<ReanalysisRecord | undefined>
  /** Notes how far it has come, unless it was changed meanwhile. Answers what holds; undefined when it is gone. */
  moveReanalysis(seen: ReanalysisRecord, next: ReanalysisRecord): Promise<ReanalysisRecord | undefined>
  /** Those of everybody that are under way, so that work broken off can be taken up. */
  listOpenReanalyses(): Promise<ReanalysisRecord[]>
  /** Takes a workout that is to go out of what is to be applied. */
  forgetInReanalysis(athleteId: string, workoutId: string): Promise<void>
  putPreviewed(previewed: PreviewedRecord): Promise<void>
  /** What there is of any preview, in the order of the workouts' ids. */
  listPreviewed(athleteId: string): Promise<PreviewedRecord[]>
}

export function reanalyses(table: Table): Reanalyses {
  const changeReanalysis = (
    athleteId: string,
    next: (there?: ReanalysisRecord) => ReanalysisRecord | undefined,
  ) => change(table, { key: reanalysisKey(athleteId), entryOf: reanalysisEntry, next })

  return {
    async getReanalysis(athleteId) {
      return (await table.get<ReanalysisRecord>(reanalysisKey(athleteId)))?.data
    },

    async openReanalysis(reanalysis) {
      const next = (there?: ReanalysisRecord) => (there && isUnderWay(there) ? there : reanalysis)
      return (await changeReanalysis(reanalysis.athleteId, next)) ?? reanalysis
    },

    async orderApply({ athleteId, previewId }, workoutId, requestedAt) {
      const changed = await changeReanalysis(athleteId, (there) => {
        if (there?.previewId !== previewId || there.previewedAt === null) return there
        const apply = wished(there.apply, workoutId, requestedAt)
        return apply === there.apply ? there : { ...there, apply, place: '' }
      })
      return changed?.previewId === previewId && changed.apply ? changed : undefined
    },

    moveReanalysis: (seen, next) =>
      changeReanalysis(seen.athleteId, (there) => (isDeepStrictEqual(there, seen) ? next : there)),

    async listOpenReanalyses() {
      const range = { index: 'lookup', pk: OPEN, from: '0', to: LAST } as const
      return (await table.query<ReanalysisRecord>(range)).map(({ data }) => data)
    },

    async forgetInReanalysis(athleteId, workoutId) {
      await changeReanalysis(athleteId, (there) => {
        if (!there?.apply?.workoutIds?.includes(workoutId)) return there
        const workoutIds = there.apply.workoutIds.filter((id) => id !== workoutId)
        return { ...there, apply: { ...there.apply, workoutIds } }
      })
    },

    async putPreviewed(previewed) {
      await change<PreviewedRecord>(table, {
        key: previewedKey(previewed),
        entryOf: (data) => ({ ...previewedKey(data), data }),
        next: (there) => (isDeepStrictEqual(there, previewed) ? there : previewed),
      })
    },

    async listPreviewed(athleteId) {
      const range = { pk: reanalysisKey(athleteId).pk, from: 'PREVIEWED#', to: `PREVIEWED#${LAST}` }
      return (await table.query<PreviewedRecord>(range)).map(({ data }) => data)
    },
  }
}

/** Whether something is still to be done. */
export function isUnderWay({ previewedAt, apply }: Pick<ReanalysisRecord, 'previewedAt' | 'apply'>): boolean {
  return previewedAt === null || (apply !== null && apply.finishedAt === null)
}

/** The wish together with one that is not fulfilled yet; that one itself when it holds this wish already. */
function wished(there: ApplyRecord | null, workoutId: string | null, requestedAt: string): ApplyRecord {
  const open = there?.finishedAt === null ? there : null
  if (open && (open.workoutIds === null || (workoutId !== null && open.workoutIds.includes(workoutId)))) {
    return open
  }
  const workoutIds = workoutId === null ? null : [...(open?.workoutIds ?? []), workoutId]
  return { requestedAt, workoutIds, finishedAt: null }
}

const OPEN = 'OPEN_REANALYSES'

function reanalysisKey(athleteId: string): Key {
  return { pk: `ATHLETE#${athleteId}`, sk: 'REANALYSIS' }
}

function reanalysisEntry(data: ReanalysisRecord): Entry<ReanalysisRecord> {
  const { athleteId, requestedAt } = data
  const open = { lookupPk: OPEN, lookupSk: `${requestedAt}#${athleteId}` }
  return { ...reanalysisKey(athleteId), data, ...(isUnderWay(data) && open) }
}

function previewedKey({ athleteId, workoutId }: PreviewedRecord): Key {
  return { pk: `ATHLETE#${athleteId}`, sk: `PREVIEWED#${workoutId}` }
}
