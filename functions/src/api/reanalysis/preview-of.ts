import type { FigureShift, ReanalysedWorkout, Reanalysis, ReanalysisPreview } from '@backstride/contract'
import type { PreviewedRecord, ReanalysisRecord, Store, WorkoutRecord } from '@backstride/store'
import { knownNow } from '../../reanalysis/basis.ts'
import { type Standing, standingOf, stateOf } from '../../reanalysis/stale.ts'

/** Every workout of an athlete as it stands, and what the newest preview shows of some. */
export interface Overview {
  readonly reanalysis: ReanalysisRecord | undefined
  readonly standings: readonly (Standing & { readonly workout: WorkoutRecord })[]
  readonly shown: readonly ReanalysedWorkout[]
}

export async function overviewOf(store: Store, athleteId: string): Promise<Overview> {
  const [reanalysis, known, workouts, previewed] = await Promise.all([
    store.getReanalysis(athleteId),
    knownNow(store, athleteId),
    store.listWorkoutsBetween(athleteId, '', '9999'),
    store.listPreviewed(athleteId),
  ])
  const rows = new Map(previewed.map((row) => [row.workoutId, row]))
  const standings = workouts.map((workout) => ({
    ...standingOf(known, workout, rows.get(workout.workoutId)),
    workout,
  }))
  const shown = standings.flatMap((standing) => {
    const row = rows.get(standing.workout.workoutId)
    return row && row.previewId === reanalysis?.previewId ? [shownOf(row, standing)] : []
  })
  return { reanalysis, standings, shown }
}

/** The overview in numbers. */
export function reanalysisOf({ reanalysis, standings, shown }: Overview): Reanalysis {
  const stale = standings.filter(({ because }) => because.length > 0)
  const counted = (reason: string) =>
    stale.filter(({ because }) => because.some((each) => each === reason)).length
  return {
    stale: {
      count: stale.length,
      because: {
        method: counted('method'),
        body: counted('body'),
        mount: counted('mount'),
        calibration: counted('calibration'),
        labels: counted('labels'),
      },
      body: [...new Set(stale.flatMap(({ body }) => body))],
    },
    preview: reanalysis ? previewOf(reanalysis, stale, shown) : null,
  }
}

function previewOf(
  reanalysis: ReanalysisRecord,
  stale: readonly { readonly workout: WorkoutRecord }[],
  shown: readonly ReanalysedWorkout[],
): ReanalysisPreview {
  const { previewId, requestedAt, previewedAt } = reanalysis
  const done = new Set(shown.map(({ workoutId }) => workoutId))
  const left = previewedAt === null ? stale.filter(({ workout }) => !done.has(workout.workoutId)).length : 0
  const counted = (state: ReanalysedWorkout['state']) => shown.filter((each) => each.state === state).length
  return {
    id: previewId,
    state: stateOfPreview(reanalysis),
    requestedAt,
    finishedAt: previewedAt,
    total: shown.length + left,
    done: shown.length,
    counts: {
      ready: counted('ready'),
      current: counted('current'),
      outdated: counted('outdated'),
      unreadable: counted('unreadable'),
    },
    shifts: {
      backwardS: shiftOf(shown, ({ backwardS }) => backwardS),
      addedKcal: shiftOf(shown, ({ addedKcal }) => addedKcal?.value ?? null),
      backwardMinusForwardBpm: shiftOf(shown, (figures) => figures.backwardMinusForwardBpm?.value ?? null),
    },
  }
}

function stateOfPreview({ previewedAt, apply }: ReanalysisRecord): ReanalysisPreview['state'] {
  if (previewedAt === null) return 'making'
  return apply && apply.finishedAt === null ? 'applying' : 'ready'
}

function shownOf(row: PreviewedRecord, standing: Standing): ReanalysedWorkout {
  const { workoutId, startedAt, because, before, after } = row
  return {
    workoutId,
    startedAt,
    because: [...because],
    state: stateOf(standing, row),
    before: { ...before, methods: [...before.methods] },
    after: after && { ...after, methods: [...after.methods] },
  }
}

type Figures = ReanalysedWorkout['before']

/** How a figure shifts over these workouts, to the two digits that the figures have. */
export function shiftOf(
  shown: readonly ReanalysedWorkout[],
  figureOf: (figures: Figures) => number | null,
): FigureShift {
  const pairs = shown.flatMap(({ workoutId, startedAt, before, after }) =>
    after ? [{ workoutId, startedAt, was: figureOf(before), is: figureOf(after) }] : [],
  )
  const shifts = pairs.flatMap(({ workoutId, startedAt, was, is }) =>
    was === null || is === null || was === is ? [] : [{ workoutId, startedAt, shift: cents(is - was) }],
  )
  const sum = shifts.reduce((total, { shift }) => total + shift, 0)
  return {
    count: shifts.length,
    mean: shifts.length > 0 ? cents(sum / shifts.length) : null,
    largest: shifts.toSorted((a, b) => Math.abs(b.shift) - Math.abs(a.shift)).at(0) ?? null,
    appeared: pairs.filter(({ was, is }) => was === null && is !== null).length,
    disappeared: pairs.filter(({ was, is }) => was !== null && is === null).length,
  }
}

function cents(value: number): number {
  return Math.round(100 * value) / 100
}
