import { isDeepStrictEqual } from 'node:util'
import type { Profile, StaleReason } from '@backstride/contract'
import type { PreviewedRecord, SetupRecord, WorkoutRecord } from '@backstride/store'
import { basisBy, inputsOf, type Known } from './basis.ts'

/** What a workout's analysis would follow from now, and why that is not what it followed from. */
export interface Standing {
  readonly inputs: string
  /** Empty when a new analysis would be the same. */
  readonly because: readonly StaleReason[]
  /** Parts of the body that were told otherwise since. */
  readonly body: readonly (keyof Profile)[]
}

/** How a workout stands; a preview knows the device of one that was analysed before its basis was noted. */
export function standingOf(known: Known, workout: WorkoutRecord, previewed?: PreviewedRecord): Standing {
  const setup = known.setups.get(workout.workoutId) ?? NO_SETUP
  const was = workout.basis
  const now = basisBy(known, workout, was?.device ?? previewed?.device ?? null)
  const inputs = inputsOf(workout, setup, now)
  if (inputs === workout.inputs) return { inputs, because: [], body: [] }
  // An analysis whose basis was not noted yet is one of an earlier version of the system.
  if (!was) return { inputs, because: ['method'], body: [] }
  const body = PARTS.filter((part) => was.body[part] !== now.body[part])
  const changed: Record<StaleReason, boolean> = {
    method: !isDeepStrictEqual(was.methods, now.methods),
    body: body.length > 0,
    mount: !isDeepStrictEqual(was.mount, now.mount),
    calibration: !isDeepStrictEqual(was.calibration ?? null, now.calibration ?? null),
    labels: workout.setupRevision !== setup.revision,
  }
  const because = REASONS.filter((reason) => changed[reason])
  return { inputs, because: because.length > 0 ? because : ['method'], body }
}

/** Whether what a preview shows of a workout is there already, can be applied, or is no longer what would come out. */
export function stateOf(
  { inputs, because }: Standing,
  previewed: PreviewedRecord,
): 'current' | 'ready' | 'outdated' | 'unreadable' {
  if (because.length === 0) return 'current'
  if (!previewed.after) return 'unreadable'
  return previewed.inputs === inputs ? 'ready' : 'outdated'
}

const NO_SETUP: Pick<SetupRecord, 'labels' | 'others' | 'revision'> = { labels: [], others: [], revision: 0 }

const REASONS: readonly StaleReason[] = ['method', 'body', 'mount', 'calibration', 'labels']
const PARTS = ['massKg', 'heightM', 'birthYear', 'sex', 'restingBpm', 'maxBpm'] as const
